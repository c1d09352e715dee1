import { cardPath } from "../../../address";
import { memberOf, requireReauthentication } from "@/lib/auth/session";
import { unfreezeCard } from "@/lib/cards/commands/freeze";
import { unfreezeShape } from "@/lib/cards/schema";
import { formRoute, proceed, respond, showForm } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";

export const POST = formRoute({
  who: memberOf,
  shape: unfreezeShape,
  form: (_fields, { id = "" }) => cardPath(id, "unfreeze"),
  secrets: ["password"],
  run: async (actor, { password, idempotencyKey }, { id = "" }) => {
    const stopped = await requireReauthentication(actor, password);
    if (stopped) return stopped;
    const result = await unfreezeCard(actor, { cardId: id, idempotencyKey });
    if (result.ok) return proceed(result.value.location);
    if (result.refusal === "not-found") return respond(plainPage(404));
    if (result.refusal === "other-content") return respond(plainPage(422));
    return showForm(result.refusal, { at: "/cards" });
  },
});
