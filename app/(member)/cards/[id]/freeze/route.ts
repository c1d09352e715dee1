import { memberOf } from "@/lib/auth/session";
import { freezeCard } from "@/lib/cards/commands/freeze";
import { freezeShape } from "@/lib/cards/schema";
import { formRoute, proceed, respond, showForm } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";

export const POST = formRoute({
  who: memberOf,
  shape: freezeShape,
  form: "/cards",
  run: async (actor, input, { id = "" }) => {
    const result = await freezeCard(actor, { ...input, cardId: id });
    if (result.ok) return proceed(result.value.location);
    if (result.refusal === "not-found") return respond(plainPage(404));
    if (result.refusal === "other-content") return respond(plainPage(422));
    return showForm(result.refusal);
  },
});
