import { formRoute } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";
import { openRegistrationDoor } from "@/lib/support/commands/caller";
import { doorReasonShape } from "@/lib/support/schema";
import { clerkOf } from "@/lib/support/session";
import { memberPath } from "../member-path";

export const POST = formRoute({
  who: clerkOf,
  shape: doorReasonShape,
  form: (_fields, { id = "" }) => memberPath(id),
  run: async (actor, { doorReason }, { id = "" }) => {
    const result = await openRegistrationDoor(actor, { cardmemberId: id, reason: doorReason });
    if (result.ok) return { to: memberPath(id, "opened") };
    if (result.refusal === "nobody") return { response: plainPage(404) };
    return { again: { "": result.refusal } };
  },
});
