import { memberPath } from "../../../../address";
import { formRoute, proceed, respond, showForm } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";
import { startCheck } from "@/lib/support/commands/caller";
import { nothingShape } from "@/lib/support/schema";
import { clerkOf } from "@/lib/support/session";

export const POST = formRoute({
  who: clerkOf,
  shape: nothingShape,
  form: (_fields, { id = "" }) => memberPath(id),
  run: async (actor, _nothing, { id = "" }) => {
    const result = await startCheck(actor, id);
    if (result.ok) return proceed(memberPath(id));
    if (result.refusal === "nobody") return respond(plainPage(404));
    return showForm(result.refusal);
  },
});
