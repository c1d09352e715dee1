import { memberPath } from "../../../address";
import { formRoute, proceed, respond, showForm } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";
import { reopenRegistration } from "@/lib/support/commands/caller";
import { reopenReasonShape } from "@/lib/support/schema";
import { clerkOf } from "@/lib/support/session";

export const POST = formRoute({
  who: clerkOf,
  shape: reopenReasonShape,
  form: (_fields, { id = "" }) => memberPath(id),
  run: async (actor, { reopenReason }, { id = "" }) => {
    const result = await reopenRegistration(actor, { cardmemberId: id, reason: reopenReason });
    if (result.ok) return proceed(memberPath(id, "opened"));
    if (result.refusal === "nobody") return respond(plainPage(404));
    return showForm(result.refusal);
  },
});
