import { recoveryFlow } from "../../../flow";
import { formRoute, proceed, respond, showForm } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";
import { setRecoveredPassword } from "@/lib/registration/commands/recover";
import { newPasswordShape } from "@/lib/registration/schema";

export const POST = formRoute({
  who: recoveryFlow.senderOf,
  shape: newPasswordShape,
  form: "/recover/password",
  secrets: ["password"],
  run: async ({ visitor, token }, { password }) => {
    const result = await setRecoveredPassword(visitor, token, password);
    if (result.ok) {
      return proceed("/login?notice=password-set", { cookies: [recoveryFlow.ended()] });
    }
    const { refusal } = result;
    if (refusal === "busy") return respond(plainPage(503, { "Retry-After": "5" }));
    return showForm(refusal === "over" ? { "": "over" } : refusal);
  },
});
