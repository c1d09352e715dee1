import { registrationFlow } from "../../flow";
import { formRoute, proceed, showForm } from "@/lib/platform/http/form-route";
import { resendCode } from "@/lib/registration/commands/confirm";
import { resendShape } from "@/lib/registration/schema";

export const POST = formRoute({
  who: registrationFlow.senderOf,
  shape: resendShape,
  form: "/register",
  run: async ({ visitor, token }) => {
    const result = await resendCode(visitor, token);
    if (result.ok) return proceed("/register?sent=1");
    return showForm(result.refusal);
  },
});
