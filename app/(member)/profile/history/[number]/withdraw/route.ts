import { receiptPath } from "../../../address";
import { memberOf } from "@/lib/auth/session";
import { withdrawChange } from "@/lib/members/commands/changes";
import { withdrawShape } from "@/lib/members/schema";
import { formRoute, proceed, respond, showForm } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";

export const POST = formRoute({
  who: memberOf,
  shape: withdrawShape,
  form: (_fields, { number = "" }) => receiptPath(number),
  run: async (actor, { idempotencyKey }, { number = "" }) => {
    const result = await withdrawChange(actor, { receiptNo: number, idempotencyKey });
    if (result.ok) return proceed(`${result.value.location}?withdrawn=1`);
    const { refusal } = result;
    if (refusal === "not-found") return respond(plainPage(404));
    if (refusal === "other-content") return respond(plainPage(422));
    return showForm(refusal);
  },
});
