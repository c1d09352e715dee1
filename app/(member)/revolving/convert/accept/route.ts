import { basicMemberOf } from "@/lib/auth/session";
import { formRoute, proceed, respond, showForm } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";
import { convertToRevolving } from "@/lib/revolving/commands";
import { convertShape } from "@/lib/revolving/schema";
import { conversionPath, readConversion } from "../../address";

export const POST = formRoute({
  who: basicMemberOf,
  shape: convertShape,
  form: ({ posting = "", monthly }) =>
    conversionPath("/confirm", readConversion({ posting: posting.split(/\r?\n/), monthly })),
  run: async (actor, { posting, monthly, scheduleHash, idempotencyKey }) => {
    const conversion = { postingIds: posting, chosenYen: monthly, scheduleHash, idempotencyKey };
    const result = await convertToRevolving(actor, conversion);
    if (result.ok) return proceed(`${result.value.location}?done`);
    if (result.refusal === "other-content") return respond(plainPage(422));
    return showForm(result.refusal);
  },
});
