import { memberOf } from "@/lib/auth/session";
import { requestLanguage } from "@/lib/platform/http/language";
import { plainPage } from "@/lib/platform/http/plain-page";
import { issuer } from "@/lib/platform/issuer";
import { type Allowance, throttledFor } from "@/lib/platform/throttle";
import { zipStream } from "@/lib/platform/zip";
import { viewOwnData } from "@/lib/privacy/queries";
import { listOwnFiles } from "@/lib/privacy/queries/own-files";

/** Each time reads everything there is of the member. */
const allowance: Allowance = { name: "own-data", points: 10, perSeconds: 900 };

type Context = { params: Promise<{ id: string }> };

/** All data of the member while the request is open, streamed as it is read. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await memberOf(request);
  if (actor instanceof Response) return actor;
  const { open } = await viewOwnData(actor);
  if (!open || open.requestId !== (await params).id) return plainPage(404);
  const seconds = await throttledFor(allowance, actor.cardmemberId);
  if (seconds !== null) return plainPage(429, { "Retry-After": String(seconds) });
  const at = new Date();
  const frame = { issuerName: issuer().name, lang: await requestLanguage(), at };
  return new Response(zipStream(listOwnFiles(actor, frame), at), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": 'attachment; filename="my-data.zip"',
      "Cache-Control": "private, no-store",
    },
  });
}
