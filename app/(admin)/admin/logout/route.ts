import { formRoute, proceed } from "@/lib/platform/http/form-route";
import { leaveDesk } from "@/lib/support/commands/staff";
import { nothingShape } from "@/lib/support/schema";
import { staffCookie, staffOf } from "@/lib/support/session";

export const POST = formRoute({
  who: staffOf,
  shape: nothingShape,
  form: "/admin/login",
  run: async (actor) => {
    await leaveDesk(actor);
    return proceed("/admin/login", {
      cookies: [staffCookie(null)],
      headers: { "Clear-Site-Data": '"cache"' },
    });
  },
});
