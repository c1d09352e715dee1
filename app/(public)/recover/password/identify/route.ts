import { recoveryFlow } from "../../../flow";
import { formRoute, proceed } from "@/lib/platform/http/form-route";
import { beginRecovery } from "@/lib/registration/commands/recover";
import { identityShape } from "@/lib/registration/schema";

export const POST = formRoute({
  who: recoveryFlow.senderOf,
  shape: identityShape,
  form: "/recover/password?step=card",
  secrets: ["cardNumber"],
  run: async ({ visitor }, identity) => {
    const { token } = await beginRecovery(visitor, "password", identity);
    return proceed("/recover/password", { cookies: [recoveryFlow.begun(token)] });
  },
});
