import { cardPath } from "../../../address";
import { confirmPassword } from "@/lib/auth/commands/password-check";
import { memberOf, respondLockedOrBusy } from "@/lib/auth/session";
import { changePin } from "@/lib/cards/commands/pin";
import { viewPin } from "@/lib/cards/queries/pin";
import { formRoute, proceed, respond, showForm } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";
import { pinShape } from "@/lib/cards/schema";

export const POST = formRoute({
  who: memberOf,
  shape: pinShape,
  form: (_fields, { id = "" }) => cardPath(id, "pin"),
  secrets: ["pin", "pinAgain", "currentPassword"],
  run: async (actor, { pin, currentPassword }, { id: cardId = "" }) => {
    const view = await viewPin(actor, cardId);
    if (!view) return respond(plainPage(404));
    // The page says why.
    if (view.refusal) return proceed(cardPath(cardId, "pin"));
    const confirmed = await confirmPassword(actor, currentPassword);
    if (!confirmed.ok) {
      const { refusal } = confirmed;
      if (refusal === "wrong") return showForm({ currentPassword: "wrong" });
      return respondLockedOrBusy(actor, refusal);
    }
    const result = await changePin(actor, { cardId, pin });
    return result.ok
      ? proceed(cardPath(cardId, "pin", { done: result.value.receiptNo }))
      : showForm({ pin: result.refusal });
  },
});
