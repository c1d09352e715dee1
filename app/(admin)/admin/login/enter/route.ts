import { formRoute, proceed, respond, showForm } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";
import { enterDesk } from "@/lib/support/commands/staff";
import { enterShape } from "@/lib/support/schema";
import { deskVisitorOf, staffCookie } from "@/lib/support/session";

export const POST = formRoute({
  who: deskVisitorOf,
  shape: enterShape,
  form: "/admin/login",
  secrets: ["password", "code"],
  run: async (visitor, typed) => {
    const result = await enterDesk(visitor, typed);
    if (result.ok) return proceed("/admin", { cookies: [staffCookie(result.value.token)] });
    if (result.refusal === "busy") return respond(plainPage(503, { "Retry-After": "5" }));
    return showForm(result.refusal);
  },
});
