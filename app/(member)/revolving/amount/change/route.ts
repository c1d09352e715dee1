import { amountPath } from "../../address";
import { basicMemberOf } from "@/lib/auth/session";
import { formRoute, proceed, respond, showForm } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";
import { changeMonthlyAmount } from "@/lib/revolving/commands";
import { monthlyShape } from "@/lib/revolving/schema";

export const POST = formRoute({
  who: basicMemberOf,
  shape: monthlyShape,
  form: ({ monthly = "" }) => amountPath(monthly),
  run: async (actor, { monthly, idempotencyKey }) => {
    const result = await changeMonthlyAmount(actor, { chosenYen: monthly, idempotencyKey });
    if (result.ok) return proceed(`${result.value.location}?done=amount`);
    if (result.refusal === "other-content") return respond(plainPage(422));
    return showForm(result.refusal);
  },
});
