import { registrationFlow } from "../../flow";
import { formRoute, proceed, showForm } from "@/lib/platform/http/form-route";
import { identifyMember } from "@/lib/registration/commands/identify";
import { identityShape } from "@/lib/registration/schema";

export const POST = formRoute({
  who: registrationFlow.senderOf,
  shape: identityShape,
  form: "/register?step=card",
  secrets: ["cardNumber"],
  run: async ({ visitor }, identity) => {
    const result = await identifyMember(visitor, identity);
    if (!result.ok) return showForm(result.refusal);
    return proceed("/register", { cookies: [registrationFlow.begun(result.value.token)] });
  },
});
