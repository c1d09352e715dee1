import { readFormat } from "../../../activity/address";
import { memberOf } from "@/lib/auth/session";
import { viewClosing } from "@/lib/statements/queries";
import { exportClosing } from "@/lib/ledger/queries/export";
import { plainPage } from "@/lib/platform/http/plain-page";
import { downloadOf } from "../../../download";

type Context = { params: Promise<{ month: string }> };

/** The rows of one bill, as a file. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await memberOf(request);
  if (actor instanceof Response) return actor;
  const { month } = await params;
  const closingOn = await viewClosing(actor, month);
  if (!closingOn) return plainPage(404);
  const format = readFormat(Object.fromEntries(new URL(request.url).searchParams));
  if (!format) return plainPage(400);
  const rows = await exportClosing(actor, closingOn);
  return downloadOf(actor, rows, { format, name: `statement-${month}` });
}
