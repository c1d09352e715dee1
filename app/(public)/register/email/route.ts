import { registrationFlow } from "../../flow";
import { formRoute, proceed, showForm } from "@/lib/platform/http/form-route";
import { confirmEmail } from "@/lib/registration/commands/email";
import { codeShape } from "@/lib/registration/schema";

export const POST = formRoute({
  who: registrationFlow.senderOf,
  shape: codeShape,
  form: "/register",
  secrets: ["code"],
  run: async ({ visitor, token }, { code }) => {
    const result = await confirmEmail(visitor, token, code);
    const cookies = [registrationFlow.ended()];
    if (result.ok) return proceed("/login?notice=registered-with-email", { cookies });
    if (result.refusal === "wrong-code") return showForm({ code: result.refusal });
    return proceed("/login?notice=registered-without-email", { cookies });
  },
});
