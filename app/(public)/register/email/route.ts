import { formRoute, proceed, showForm } from "@/lib/platform/http/form-route";
import { confirmEmail } from "@/lib/registration/commands/email";
import { codeShape } from "@/lib/registration/schema";
import { endedFlowCookie, registeringOf } from "../flow-cookie";

export const POST = formRoute({
  who: registeringOf,
  shape: codeShape,
  form: "/register",
  secrets: ["code"],
  run: async ({ visitor, token }, { code }) => {
    const result = await confirmEmail(visitor, token, code);
    const cookies = [endedFlowCookie()];
    if (result.ok) return proceed("/login?notice=registered-with-email", { cookies });
    if (result.refusal === "wrong-code") return showForm({ code: result.refusal });
    return proceed("/login?notice=registered-without-email", { cookies });
  },
});
