import { memberPath } from "../../../address";
import { formRoute, proceed, respond, showForm } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";
import { removeProofs } from "@/lib/support/commands/proofs";
import { proofShape } from "@/lib/support/schema";
import { clerkOf } from "@/lib/support/session";

export const POST = formRoute({
  who: clerkOf,
  shape: proofShape,
  form: (_fields, { id = "" }) => memberPath(id),
  run: async (actor, { proofs: what, proofReason: reason }, { id = "" }) => {
    const result = await removeProofs(actor, { cardmemberId: id, what, reason });
    if (result.ok) return proceed(memberPath(id, "proofs-removed"));
    if (result.refusal === "nobody") return respond(plainPage(404));
    return showForm(result.refusal);
  },
});
