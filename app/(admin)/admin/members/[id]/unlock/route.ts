import { memberPath } from "../../../address";
import { formRoute, proceed, respond, showForm } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";
import { unlockMember } from "@/lib/support/commands/caller";
import { reasonShape } from "@/lib/support/schema";
import { clerkOf } from "@/lib/support/session";

export const POST = formRoute({
  who: clerkOf,
  shape: reasonShape,
  form: (_fields, { id = "" }) => memberPath(id),
  run: async (actor, { reason }, { id = "" }) => {
    const result = await unlockMember(actor, { cardmemberId: id, reason });
    if (result.ok) return proceed(memberPath(id, "unlocked"));
    if (result.refusal === "nobody") return respond(plainPage(404));
    return showForm(result.refusal);
  },
});
