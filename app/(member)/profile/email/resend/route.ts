import { memberOf } from "@/lib/auth/session";
import { resendEmailCode } from "@/lib/members/commands/email";
import { emailResendShape } from "@/lib/members/schema";
import { formRoute, proceed, showForm } from "@/lib/platform/http/form-route";
import { confirmPathOf } from "../confirm-path";

export const POST = formRoute({
  who: memberOf,
  shape: emailResendShape,
  form: confirmPathOf,
  run: async (actor, { flow }) => {
    const result = await resendEmailCode(actor, flow);
    if (!result.ok) return showForm(result.refusal);
    return proceed(`${confirmPathOf({ flow })}&resent=1`);
  },
});
