import { extendSession } from "@/lib/auth/commands/sessions";
import { memberOrNobody } from "@/lib/auth/session";
import { isFromOwnPage } from "@/lib/platform/http/origin";

const headers = { "Cache-Control": "private, no-store" };

/** Extends the session; called by the idle warning, so the answer is JSON, not a page. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOwnPage(request)) return new Response(null, { status: 403, headers });
  const member = await memberOrNobody(request);
  if (!member) return new Response(null, { status: 401, headers });
  await extendSession(member);
  return new Response(null, { status: 204, headers });
}
