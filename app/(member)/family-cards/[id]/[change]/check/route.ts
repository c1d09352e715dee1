import { previewChange } from "@/lib/cards/queries/family";
import { changeShape } from "@/lib/cards/schema";
import { formRoute, proceed, respond, showForm } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";
import { changePath, changeKindOf, changeOf, confirmPath } from "../../../address";
import { basicMemberOf } from "@/lib/auth/session";

export const POST = formRoute({
  who: basicMemberOf,
  shape: changeShape,
  form: (_fields, { id, change }) => changePath(id, change),
  run: async (actor, { cap, understood }, { id = "", change }) => {
    const kind = changeKindOf(change);
    if (!kind) return respond(plainPage(404));
    if (kind !== "cap" && understood !== "yes") return showForm({ understood: "not-understood" });
    const requested = changeOf(kind, cap);
    if (!requested) return showForm({ cap: "missing" });
    const refusal = await previewChange(actor, id, requested);
    if (refusal === "not-found") return respond(plainPage(404));
    if (refusal) return showForm(refusal);
    return proceed(confirmPath(id, requested));
  },
});
