import { memberOf } from "@/lib/auth/session";
import { previewLoss } from "@/lib/cards/queries/loss";
import { lossShape } from "@/lib/cards/schema";
import { type FormOutcome, formRoute } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";
import { lossErrorsOf } from "../refusals";

const formOf = (id = "") => `/cards/${encodeURIComponent(id)}/lost`;

export const POST = formRoute({
  who: memberOf,
  shape: lossShape,
  form: (_fields, { id }) => formOf(id),
  run: async (actor, { what, report }, { id = "" }): Promise<FormOutcome> => {
    const refusal = await previewLoss(actor, id, report);
    if (refusal === "not-found") return { response: plainPage(404) };
    if (refusal === "already-lost" || refusal === "ended") {
      return { again: { "": refusal }, at: "/cards" };
    }
    if (what === "mislaid") return { again: {}, at: `${formOf(id)}?mislaid=1` };
    if (refusal) return { again: lossErrorsOf(refusal) };
    return { again: {}, at: `${formOf(id)}/confirm` };
  },
});
