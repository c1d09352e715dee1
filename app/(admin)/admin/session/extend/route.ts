import { isFromOwnPage } from "@/lib/platform/http/origin";
import { staffOrNobody } from "@/lib/support/session";

const headers = { "Cache-Control": "private, no-store" };

/** Stay logged in: asked by the idle warning, so it answers in numbers, not with a page. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOwnPage(request)) return new Response(null, { status: 403, headers });
  const actor = await staffOrNobody(request);
  return new Response(null, { status: actor ? 204 : 401, headers });
}
