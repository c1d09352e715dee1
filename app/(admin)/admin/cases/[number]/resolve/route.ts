import { casePath } from "../../../address";
import { formRoute, proceed, respond, showForm } from "@/lib/platform/http/form-route";
import { resolveCase } from "@/lib/support/commands/cases";
import { resolveShape } from "@/lib/support/schema";
import { plainPage } from "@/lib/platform/http/plain-page";
import { clerkOf } from "@/lib/support/session";

export const POST = formRoute({
  who: clerkOf,
  shape: resolveShape,
  form: (_fields, { number = "" }) => casePath(number),
  run: async (actor, { resolutionText: text, ...ending }, { number = "" }) => {
    const result = await resolveCase(actor, { ...ending, text, receiptNo: number });
    if (result.ok) return proceed(casePath(number, "resolved"));
    if (result.refusal === "ended") return showForm("ended");
    return respond(plainPage(result.refusal === "unknown-case" ? 404 : 422));
  },
});
