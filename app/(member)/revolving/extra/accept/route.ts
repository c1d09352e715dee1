import { extraPath } from "../../address";
import { basicMemberOf } from "@/lib/auth/session";
import { formRoute, proceed, respond, showForm } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";
import { repayExtra } from "@/lib/revolving/commands";
import { extraShape } from "@/lib/revolving/schema";

export const POST = formRoute({
  who: basicMemberOf,
  shape: extraShape,
  form: ({ yen = "" }) => extraPath(yen),
  run: async (actor, { yen, idempotencyKey }) => {
    const result = await repayExtra(actor, { yen, idempotencyKey });
    if (result.ok) return proceed(`${result.value.location}?done=extra#extras`);
    if (result.refusal === "other-content") return respond(plainPage(422));
    return showForm(result.refusal);
  },
});
