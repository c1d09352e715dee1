import { cardPath } from "../../../address";
import { memberOf } from "@/lib/auth/session";
import { previewLoss } from "@/lib/cards/queries/loss";
import { lossShape } from "@/lib/cards/schema";
import { formRoute, proceed, respond, showForm } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";

export const POST = formRoute({
  who: memberOf,
  shape: lossShape,
  form: (_fields, { id = "" }) => cardPath(id, "lost"),
  run: async (actor, { what, report }, { id = "" }) => {
    const refusal = await previewLoss(actor, id, report);
    if (refusal === "not-found") return respond(plainPage(404));
    if (refusal === "already-lost" || refusal === "ended") {
      return showForm(refusal, { at: "/cards" });
    }
    if (what === "mislaid")
      return proceed(cardPath(id, "lost", { mislaid: "1" }), { carry: "typed" });
    if (refusal) return showForm(refusal);
    return proceed(cardPath(id, "lost/confirm"), { carry: "typed" });
  },
});
