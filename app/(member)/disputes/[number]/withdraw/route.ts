import { casePath } from "../../address";
import { memberOf } from "@/lib/auth/session";
import { withdrawDispute } from "@/lib/disputes/commands";
import { withdrawShape } from "@/lib/disputes/schema";
import { formRoute, proceed, respond, showForm } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";

export const POST = formRoute({
  who: memberOf,
  shape: withdrawShape,
  form: (_fields, { number = "" }) => casePath(number),
  run: async (actor, { idempotencyKey }, { number = "" }) => {
    const result = await withdrawDispute(actor, { idempotencyKey, receiptNo: number });
    if (result.ok) return proceed(result.value.location);
    if (result.refusal === "ended") return showForm("ended");
    return respond(plainPage(result.refusal === "unknown-case" ? 404 : 422));
  },
});
