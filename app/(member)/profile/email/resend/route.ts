import { memberOf } from "@/lib/auth/session";
import { resendEmailCode } from "@/lib/members/commands/email";
import { emailResendShape } from "@/lib/members/schema";
import { formRoute, proceed, showForm } from "@/lib/platform/http/form-route";
import { emailConfirmPath } from "../../address";

export const POST = formRoute({
  who: memberOf,
  shape: emailResendShape,
  form: ({ flow = "" }) => emailConfirmPath(flow),
  run: async (actor, { flow }) => {
    const result = await resendEmailCode(actor, flow);
    if (!result.ok) return showForm(result.refusal);
    return proceed(emailConfirmPath(flow, "resent"));
  },
});
