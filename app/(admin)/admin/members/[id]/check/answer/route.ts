import { memberPath } from "../../../../address";
import { formRoute, proceed, respond, showForm } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";
import { answerCheck } from "@/lib/support/commands/caller";
import { answerShape } from "@/lib/support/schema";
import { clerkOf } from "@/lib/support/session";

export const POST = formRoute({
  who: clerkOf,
  shape: answerShape,
  form: (_fields, { id = "" }) => memberPath(id),
  secrets: ["answer"],
  run: async (actor, typed, { id = "" }) => {
    const result = await answerCheck(actor, { cardmemberId: id, ...typed });
    if (result.ok) return proceed(memberPath(id));
    if (result.refusal === "nobody") return respond(plainPage(404));
    return showForm(result.refusal);
  },
});
