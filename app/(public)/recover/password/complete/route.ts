import { formRoute, proceed, respond, showForm } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";
import { setRecoveredPassword } from "@/lib/registration/commands/recover";
import { newPasswordShape } from "@/lib/registration/schema";
import { endedRecoveryCookie, recoveringOf } from "../../recovery-cookie";

export const POST = formRoute({
  who: recoveringOf,
  shape: newPasswordShape,
  form: "/recover/password",
  secrets: ["password"],
  run: async ({ visitor, token }, { password }) => {
    const result = await setRecoveredPassword(visitor, token, password);
    if (result.ok) {
      return proceed("/login?notice=password-set", { cookies: [endedRecoveryCookie()] });
    }
    const { refusal } = result;
    if (refusal === "busy") return respond(plainPage(503, { "Retry-After": "5" }));
    return showForm(refusal === "over" ? { "": "over" } : refusal);
  },
});
