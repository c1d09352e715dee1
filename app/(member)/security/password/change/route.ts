import { changePassword } from "@/lib/auth/commands/own-login";
import { turnedAway } from "@/lib/auth/locked-out";
import { passwordChangeShape } from "@/lib/auth/schema";
import { memberOf } from "@/lib/auth/session";
import { type FormOutcome, formRoute } from "@/lib/platform/http/form-route";

export const POST = formRoute({
  who: memberOf,
  shape: passwordChangeShape,
  form: "/security/password",
  secrets: ["currentPassword", "newPassword"],
  run: async (actor, input): Promise<FormOutcome> => {
    const result = await changePassword(actor, input);
    if (result.ok) return { to: "/security/password?done=1" };
    const { refusal } = result;
    if (refusal === "wrong") return { again: { currentPassword: "wrong" } };
    if (typeof refusal === "string") return { response: await turnedAway(actor, refusal) };
    return { again: { [refusal.field]: refusal.why } };
  },
});
