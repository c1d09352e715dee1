import { changePassword } from "@/lib/auth/commands/own-login";
import { memberOf, respondLockedOrBusy } from "@/lib/auth/session";
import { passwordChangeShape } from "@/lib/auth/schema";
import { formRoute, proceed, showForm } from "@/lib/platform/http/form-route";

export const POST = formRoute({
  who: memberOf,
  shape: passwordChangeShape,
  form: "/security/password",
  secrets: ["currentPassword", "newPassword"],
  run: async (actor, input) => {
    const result = await changePassword(actor, input);
    if (result.ok) return proceed("/security/password?done=1");
    const { refusal } = result;
    if (refusal === "wrong") return showForm({ currentPassword: "wrong" });
    if (typeof refusal === "string") return respondLockedOrBusy(actor, refusal);
    return showForm({ [refusal.field]: refusal.why });
  },
});
