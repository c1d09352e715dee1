import { logOut } from "@/lib/auth/commands/sessions";
import { logoutShape } from "@/lib/auth/schema";
import { endedSessionCookie, memberOrNobody } from "@/lib/auth/session";
import { formRoute, proceed } from "@/lib/platform/http/form-route";

/** Logs out; harmless if nobody is logged in. */
export const POST = formRoute({
  who: async (request) => ({ member: await memberOrNobody(request) }),
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
