import { confirmSetUp } from "@/lib/auth/commands/second-step";
import { secondStepFinishShape } from "@/lib/auth/schema";
import { memberOf } from "@/lib/auth/session";
import { type FormOutcome, formRoute } from "@/lib/platform/http/form-route";

export const POST = formRoute({
  who: memberOf,
  shape: secondStepFinishShape,
  form: "/security/second-step/new",
  secrets: ["code"],
  run: async (actor, { code }): Promise<FormOutcome> => {
    const result = await confirmSetUp(actor, code);
    if (result.ok) return { to: "/security/second-step/codes" };
    if (result.refusal === "wrong-code") return { again: { code: "wrong-code" } };
    return { to: "/security/second-step" };
  },
});
