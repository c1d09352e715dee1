import { confirmSetUp } from "@/lib/auth/commands/second-step";
import { secondStepFinishShape } from "@/lib/auth/schema";
import { memberOf } from "@/lib/auth/session";
import { formRoute, proceed, showForm } from "@/lib/platform/http/form-route";

export const POST = formRoute({
  who: memberOf,
  shape: secondStepFinishShape,
  form: "/security/second-step/new",
  secrets: ["code"],
  run: async (actor, { code }) => {
    const result = await confirmSetUp(actor, code);
    if (result.ok) return proceed("/security/second-step/codes");
    if (result.refusal === "wrong-code") return showForm({ code: "wrong-code" });
    return proceed("/security/second-step");
  },
});
