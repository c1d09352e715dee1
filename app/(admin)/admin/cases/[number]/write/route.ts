import { formRoute } from "@/lib/platform/http/form-route";
import { writeToMember } from "@/lib/support/commands/cases";
import { writeShape } from "@/lib/support/schema";
import { clerkOf } from "@/lib/support/session";
import { caseOutcome, casePath } from "../case-path";

export const POST = formRoute({
  who: clerkOf,
  shape: writeShape,
  form: (_fields, { number = "" }) => casePath(number),
  run: async (actor, { asks, ...written }, { number = "" }) => {
    const writing = { ...written, receiptNo: number, isQuestion: asks === "yes" };
    return caseOutcome(number, "written", await writeToMember(actor, writing));
  },
});
