import { recoveryFlow } from "../../../flow";
import { formRoute, proceed } from "@/lib/platform/http/form-route";
import { beginRecovery } from "@/lib/registration/commands/recover";
import { identityShape } from "@/lib/registration/schema";

export const POST = formRoute({
  who: recoveryFlow.senderOf,
  shape: identityShape,
  form: "/recover/user-id?step=card",
  secrets: ["cardNumber"],
  run: async ({ visitor }, identity) => {
    const { token } = await beginRecovery(visitor, "user_id", identity);
    return proceed("/recover/user-id", { cookies: [recoveryFlow.begun(token)] });
  },
});
