import { formRoute } from "@/lib/platform/http/form-route";
import { resolveCase } from "@/lib/support/commands/cases";
import { resolveShape } from "@/lib/support/schema";
import { clerkOf } from "@/lib/support/session";
import { caseOutcome, casePath } from "../case-path";

export const POST = formRoute({
  who: clerkOf,
  shape: resolveShape,
  form: (_fields, { number = "" }) => casePath(number),
  run: async (actor, { resolutionText: text, ...ending }, { number = "" }) => {
    const result = await resolveCase(actor, { ...ending, text, receiptNo: number });
    return caseOutcome(number, "resolved", result);
  },
});
