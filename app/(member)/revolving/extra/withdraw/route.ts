import { basicMemberOf } from "@/lib/auth/session";
import { formRoute, proceed, respond, showForm } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";
import { withdrawExtra } from "@/lib/revolving/commands";
import { withdrawShape } from "@/lib/revolving/schema";

export const POST = formRoute({
  who: basicMemberOf,
  shape: withdrawShape,
  form: "/revolving",
  run: async (actor, input) => {
    const result = await withdrawExtra(actor, input);
    if (!result.ok && result.refusal === "other-content") return respond(plainPage(422));
    return result.ok ? proceed("/revolving?done=withdrawn") : showForm(result.refusal);
  },
});
