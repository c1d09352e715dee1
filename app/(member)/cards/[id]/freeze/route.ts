import { memberOf } from "@/lib/auth/session";
import { freezeCard } from "@/lib/cards/commands/freeze";
import { freezeShape } from "@/lib/cards/schema";
import { formRoute } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";

export const POST = formRoute({
  who: memberOf,
  shape: freezeShape,
  form: "/cards",
  run: async (actor, wish, { id = "" }) => {
    const result = await freezeCard(actor, { ...wish, cardId: id });
    if (result.ok) return { to: result.value.location };
    if (result.refusal === "not-found") return { response: plainPage(404) };
    if (result.refusal === "other-content") return { response: plainPage(422) };
    return { again: { "": result.refusal } };
  },
});
