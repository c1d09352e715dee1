import { type FormOutcome, formRoute } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";
import { setRecoveredPassword } from "@/lib/registration/commands/recover";
import { newPasswordShape } from "@/lib/registration/schema";
import { endedRecoveryCookie, recoveringOf } from "../../recovery-cookie";

export const POST = formRoute({
  who: recoveringOf,
  shape: newPasswordShape,
  form: "/recover/password",
  secrets: ["password"],
  run: async ({ visitor, token }, { password }): Promise<FormOutcome> => {
    const result = await setRecoveredPassword(visitor, token, password);
    if (result.ok) {
      return { to: "/login?notice=password-set", cookies: [endedRecoveryCookie()] };
    }
    const { refusal } = result;
    if (refusal === "busy") return { response: plainPage(503, { "Retry-After": "5" }) };
    return { again: refusal === "over" ? { "": "over" } : refusal };
  },
});
