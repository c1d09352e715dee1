import { logOut } from "@/lib/auth/commands/sessions";
import { logoutShape } from "@/lib/auth/schema";
import { endedSessionCookie, memberOfToken, sessionCookieName } from "@/lib/auth/session";
import { cookieOf, formRoute, proceed } from "@/lib/platform/http/form-route";
import { visitorOf } from "@/lib/platform/http/visitor";

/** Logs out; harmless if nobody is logged in. */
export const POST = formRoute({
  who: async (request) => {
    const token = cookieOf(request, sessionCookieName());
    return { member: await memberOfToken(visitorOf(request.headers), token) };
  },
  shape: logoutShape,
  form: "/login",
  run: async ({ member }) => {
    if (member) await logOut(member);
    return proceed("/login?notice=logged-out", {
      cookies: [endedSessionCookie()],
      headers: { "Clear-Site-Data": '"cache"' },
    });
  },
});
