import { isFromOwnPage } from "@/lib/platform/http/origin";
import { staffOrNobody } from "@/lib/support/session";

const headers = { "Cache-Control": "private, no-store" };

/** Extends the session; called by the idle warning, so the answer is JSON, not a page. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOwnPage(request)) return new Response(null, { status: 403, headers });
  const actor = await staffOrNobody(request);
  return new Response(null, { status: actor ? 204 : 401, headers });
}
