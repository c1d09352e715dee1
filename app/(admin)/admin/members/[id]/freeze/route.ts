import { memberPath } from "../../../address";
import { formRoute, proceed, respond, showForm } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";
import { freezeForCaller } from "@/lib/support/commands/card-freeze";
import { freezeShape } from "@/lib/support/schema";
import { clerkOf } from "@/lib/support/session";

export const POST = formRoute({
  who: clerkOf,
  shape: freezeShape,
  form: (_fields, { id = "" }) => memberPath(id),
  run: async (actor, { freezeCard: cardId, freezeReason: reason }, { id = "" }) => {
    const result = await freezeForCaller(actor, { cardmemberId: id, cardId, reason });
    if (result.ok) return proceed(memberPath(id, "frozen"));
    const { refusal } = result;
    if (refusal === "nobody" || refusal === "not-found") return respond(plainPage(404));
    return showForm(refusal);
  },
});
