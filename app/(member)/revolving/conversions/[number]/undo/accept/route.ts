import { receiptPath } from "../../../../address";
import { basicMemberOf } from "@/lib/auth/session";
import { formRoute, proceed, respond, showForm } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";
import { undoConversion } from "@/lib/revolving/commands";
import { undoShape } from "@/lib/revolving/schema";

export const POST = formRoute({
  who: basicMemberOf,
  shape: undoShape,
  form: (_fields, { number = "" }) => receiptPath(number, "undo"),
  run: async (actor, { idempotencyKey }, { number = "" }) => {
    const result = await undoConversion(actor, { receiptNo: number, idempotencyKey });
    if (result.ok) return proceed(`${result.value.location}?taken-back`);
    if (result.refusal === "other-content") return respond(plainPage(422));
    if (result.refusal === "not-found") return respond(plainPage(404));
    return showForm(result.refusal);
  },
});
