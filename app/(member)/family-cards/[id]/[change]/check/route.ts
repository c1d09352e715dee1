import { previewChange } from "@/lib/cards/queries/family";
import { changeShape } from "@/lib/cards/schema";
import { type FormOutcome, formRoute } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";
import { changeErrorsOf } from "../../../change-refusals";
import { changeAddress, changeKindOf, changeWishOf, confirmAddress } from "../../../change-wish";
import { basicMemberOf } from "../../../door";

export const POST = formRoute({
  who: basicMemberOf,
  shape: changeShape,
  form: (_fields, { id, change }) => changeAddress(id, change),
  run: async (actor, { cap, understood }, { id = "", change }): Promise<FormOutcome> => {
    const kind = changeKindOf(change);
    if (!kind) return { response: plainPage(404) };
    if (kind !== "cap" && understood !== "yes") return { again: { understood: "not-understood" } };
    const wish = changeWishOf(kind, cap);
    if (!wish) return { again: { cap: "missing" } };
    const refusal = await previewChange(actor, id, wish);
    if (refusal === "not-found") return { response: plainPage(404) };
    if (refusal) return { again: changeErrorsOf(refusal) };
    return { to: confirmAddress(id, wish) };
  },
});
