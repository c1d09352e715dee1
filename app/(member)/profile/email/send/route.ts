import { memberOf } from "@/lib/auth/session";
import { sendEmailCode } from "@/lib/members/commands/email";
import { typedShapeOf } from "@/lib/members/schema";
import { changePath, emailConfirmPath } from "../../address";
import { formRoute, proceed, showForm } from "@/lib/platform/http/form-route";

export const POST = formRoute({
  who: memberOf,
  shape: typedShapeOf("email"),
  form: changePath("email"),
  run: async (actor, { email = "" }) => {
    const result = await sendEmailCode(actor, email);
    if (!result.ok) return showForm(result.refusal);
    return proceed(emailConfirmPath(result.value.flowId));
  },
});
