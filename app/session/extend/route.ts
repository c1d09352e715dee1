import { extendSession } from "@/lib/auth/commands/sessions";
import { memberOfToken, sessionCookieName } from "@/lib/auth/session";
import { cookieOf } from "@/lib/platform/http/form-route";
import { isFromOwnPage } from "@/lib/platform/http/origin";
import { visitorOf } from "@/lib/platform/http/visitor";

const headers = { "Cache-Control": "private, no-store" };

/** Extends the session; called by the idle warning, so the answer is JSON, not a page. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOwnPage(request)) return new Response(null, { status: 403, headers });
  const token = cookieOf(request, sessionCookieName());
  const member = await memberOfToken(visitorOf(request.headers), token);
  if (!member) return new Response(null, { status: 401, headers });
  await extendSession(member);
  return new Response(null, { status: 204, headers });
}
