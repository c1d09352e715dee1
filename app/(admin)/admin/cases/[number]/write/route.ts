import { casePath } from "../../../address";
import { formRoute, proceed, respond, showForm } from "@/lib/platform/http/form-route";
import { writeToMember } from "@/lib/support/commands/cases";
import { writeShape } from "@/lib/support/schema";
import { plainPage } from "@/lib/platform/http/plain-page";
import { clerkOf } from "@/lib/support/session";

export const POST = formRoute({
  who: clerkOf,
  shape: writeShape,
  form: (_fields, { number = "" }) => casePath(number),
  run: async (actor, { asks, ...written }, { number = "" }) => {
    const writing = { ...written, receiptNo: number, isQuestion: asks === "yes" };
    const result = await writeToMember(actor, writing);
    if (result.ok) return proceed(casePath(number, "written"));
    if (result.refusal === "ended") return showForm("ended");
    return respond(plainPage(result.refusal === "unknown-case" ? 404 : 422));
  },
});
