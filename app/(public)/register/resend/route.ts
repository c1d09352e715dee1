import { formRoute, proceed, showForm } from "@/lib/platform/http/form-route";
import { resendCode } from "@/lib/registration/commands/confirm";
import { resendShape } from "@/lib/registration/schema";
import { registeringOf } from "../flow-cookie";

export const POST = formRoute({
  who: registeringOf,
  shape: resendShape,
  form: "/register",
  run: async ({ visitor, token }) => {
    const result = await resendCode(visitor, token);
    if (result.ok) return proceed("/register?sent=1");
    return showForm(result.refusal);
  },
});
