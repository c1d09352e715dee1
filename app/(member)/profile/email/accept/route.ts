import { memberOf, requireReauthentication } from "@/lib/auth/session";
import { changeEmail } from "@/lib/members/commands/email";
import { emailCodeShape } from "@/lib/members/schema";
import { formRoute, proceed, showForm } from "@/lib/platform/http/form-route";
import { emailConfirmPath } from "../../address";

export const POST = formRoute({
  who: memberOf,
  shape: emailCodeShape,
  form: ({ flow = "" }) => emailConfirmPath(flow),
  secrets: ["password", "code"],
  run: async (actor, { flow, code, password }) => {
    const doubt = await requireReauthentication(actor, password);
    if (doubt) return doubt;
    const result = await changeEmail(actor, { flowId: flow, code });
    if (result.ok) return proceed(result.value.location);
    const { refusal } = result;
    return showForm(refusal === "wrong-code" ? { code: refusal } : { "": refusal });
  },
});
