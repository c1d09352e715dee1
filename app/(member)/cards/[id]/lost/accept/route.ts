import { cardPath } from "../../../address";
import { memberOf } from "@/lib/auth/session";
import { reportLoss } from "@/lib/cards/commands/loss";
import { lossAcceptShape } from "@/lib/cards/schema";
import { formRoute, proceed, respond, showForm } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";

export const POST = formRoute({
  who: memberOf,
  shape: lossAcceptShape,
  form: (_fields, { id = "" }) => cardPath(id, "lost"),
  run: async (actor, input, { id = "" }) => {
    const result = await reportLoss(actor, { ...input, cardId: id });
    if (result.ok) return proceed(result.value.location);
    if (result.refusal === "not-found") return respond(plainPage(404));
    if (result.refusal === "other-content") return respond(plainPage(422));
    if (result.refusal === "already-lost" || result.refusal === "ended") {
      return showForm(result.refusal, { at: "/cards" });
    }
    return showForm(result.refusal);
  },
});
