import { memberPath } from "../../../address";
import { formRoute, proceed, respond, showForm } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";
import { liftForCaller } from "@/lib/support/commands/card-freeze";
import { liftShape } from "@/lib/support/schema";
import { clerkOf } from "@/lib/support/session";

export const POST = formRoute({
  who: clerkOf,
  shape: liftShape,
  form: (_fields, { id = "" }) => memberPath(id),
  run: async (actor, { liftCard: cardId }, { id = "" }) => {
    const result = await liftForCaller(actor, { cardmemberId: id, cardId });
    if (result.ok) return proceed(memberPath(id, "lifted"));
    const { refusal } = result;
    if (refusal === "nobody" || refusal === "not-found") return respond(plainPage(404));
    return showForm(refusal);
  },
});
