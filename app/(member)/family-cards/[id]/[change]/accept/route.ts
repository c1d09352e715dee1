import { unconfirmed } from "@/lib/auth/locked-out";
import { changeFamilyCard } from "@/lib/cards/commands/change";
import { changeAcceptShape } from "@/lib/cards/schema";
import { type FormOutcome, formRoute } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";
import { changeErrorsOf } from "../../../change-refusals";
import { changeAddress, changeKindOf, changeWishOf, confirmAddress } from "../../../change-wish";
import { basicMemberOf } from "../../../door";

export const POST = formRoute({
  who: basicMemberOf,
  shape: changeAcceptShape,
  form: (_fields, { id, change }) => changeAddress(id, change),
  secrets: ["password"],
  run: async (actor, given, { id = "", change }): Promise<FormOutcome> => {
    const kind = changeKindOf(change);
    const wish = kind && changeWishOf(kind, given.cap);
    if (!kind || !wish) return { response: plainPage(404) };
    const stopped = await unconfirmed(actor, given.password);
    if (stopped) return "again" in stopped ? { ...stopped, at: confirmAddress(id, wish) } : stopped;
    const { idempotencyKey } = given;
    const result = await changeFamilyCard(actor, { ...wish, cardId: id, idempotencyKey });
    if (result.ok) return { to: result.value.location };
    if (result.refusal === "not-found") return { response: plainPage(404) };
    if (result.refusal === "other-content") return { response: plainPage(422) };
    return { again: changeErrorsOf(result.refusal) };
  },
});
