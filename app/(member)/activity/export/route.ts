import { readFormat } from "../address";
import { memberOf } from "@/lib/auth/session";
import { exportActivity } from "@/lib/ledger/queries/export";
import { readFilters } from "@/lib/ledger/schema";
import { plainPage } from "@/lib/platform/http/plain-page";
import { downloadOf } from "../../download";

/** The card transactions that match the URL's filters, as a file. */
export async function GET(request: Request): Promise<Response> {
  const actor = await memberOf(request);
  if (actor instanceof Response) return actor;
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const format = readFormat(params);
  const { filters, problems } = readFilters(params);
  if (!format || Object.keys(problems).length > 0) return plainPage(400);
  const rows = await exportActivity(actor, filters);
  return downloadOf(actor, rows, { format, name: "activity" });
}
