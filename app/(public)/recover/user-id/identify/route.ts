import { formRoute, proceed } from "@/lib/platform/http/form-route";
import { beginRecovery } from "@/lib/registration/commands/recover";
import { identityShape } from "@/lib/registration/schema";
import { recoveringOf, recoveryCookieOf } from "../../recovery-cookie";

export const POST = formRoute({
  who: recoveringOf,
  shape: identityShape,
  form: "/recover/user-id?step=card",
  secrets: ["cardNumber"],
  run: async ({ visitor }, identity) => {
    const { token } = await beginRecovery(visitor, "user_id", identity);
    return proceed("/recover/user-id", { cookies: [recoveryCookieOf(token)] });
  },
});
