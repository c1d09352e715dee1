import { formRoute, proceed, showForm } from "@/lib/platform/http/form-route";
import { confirmRecoveryCode } from "@/lib/registration/commands/recover";
import { codeShape } from "@/lib/registration/schema";
import { endedRecoveryCookie, recoveringOf } from "../../recovery-cookie";

export const POST = formRoute({
  who: recoveringOf,
  shape: codeShape,
  form: "/recover/user-id",
  secrets: ["code"],
  run: async ({ visitor, token }, { code }) => {
    const result = await confirmRecoveryCode(visitor, token, { kind: "user_id", code });
    if (result.ok) {
      return proceed("/login?notice=user-id-mailed", { cookies: [endedRecoveryCookie()] });
    }
    const field = result.refusal === "wrong-code" ? "code" : "";
    return showForm({ [field]: result.refusal });
  },
});
