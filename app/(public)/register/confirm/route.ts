import { registrationFlow } from "../../flow";
import { formRoute, proceed, showForm } from "@/lib/platform/http/form-route";
import { confirmCode } from "@/lib/registration/commands/confirm";
import { codeShape } from "@/lib/registration/schema";

export const POST = formRoute({
  who: registrationFlow.senderOf,
  shape: codeShape,
  form: "/register",
  secrets: ["code"],
  run: async ({ visitor, token }, { code }) => {
    const result = await confirmCode(visitor, token, code);
    if (result.ok) return proceed("/register");
    const field = result.refusal === "wrong-code" ? "code" : "";
    return showForm({ [field]: result.refusal });
  },
});
