import { basicMemberOf } from "@/lib/auth/session";
import { formRoute } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";
import { takeBackConversion } from "@/lib/revolving/commands";
import { takeBackShape } from "../../../../form-shapes";

const addressOf = (number = "") => `/revolving/conversions/${encodeURIComponent(number)}`;

export const POST = formRoute({
  who: basicMemberOf,
  shape: takeBackShape,
  form: (_fields, { number }) => `${addressOf(number)}/take-back`,
  run: async (actor, { idempotencyKey }, { number = "" }) => {
    const result = await takeBackConversion(actor, { receiptNo: number, idempotencyKey });
    if (result.ok) return { to: `${result.value.location}?taken-back` };
    if (result.refusal === "other-content") return { response: plainPage(422) };
    if (result.refusal === "not-found") return { response: plainPage(404) };
    return { again: { "": result.refusal } };
  },
});
