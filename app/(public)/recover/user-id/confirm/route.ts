import { recoveryFlow } from "../../../flow";
import { formRoute, proceed, showForm } from "@/lib/platform/http/form-route";
import { confirmRecoveryCode } from "@/lib/registration/commands/recover";
import { codeShape } from "@/lib/registration/schema";

export const POST = formRoute({
  who: recoveryFlow.senderOf,
  shape: codeShape,
  form: "/recover/user-id",
  secrets: ["code"],
  run: async ({ visitor, token }, { code }) => {
    const result = await confirmRecoveryCode(visitor, token, { kind: "user_id", code });
    if (result.ok) {
      return proceed("/login?notice=user-id-mailed", { cookies: [recoveryFlow.ended()] });
    }
    const field = result.refusal === "wrong-code" ? "code" : "";
    return showForm({ [field]: result.refusal });
  },
});
