import { applyPath } from "../../address";
import { basicMemberOf, requireReauthentication } from "@/lib/auth/session";
import { applyForFamilyCard } from "@/lib/cards/commands/apply";
import { applicationAcceptShape } from "@/lib/cards/schema";
import { formRoute, proceed, respond, showForm } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";

export const POST = formRoute({
  who: basicMemberOf,
  shape: applicationAcceptShape,
  form: applyPath(),
  secrets: ["password"],
  run: async (actor, { password, ...application }) => {
    const stopped = await requireReauthentication(actor, password, applyPath("confirm"));
    if (stopped) return stopped;
    const result = await applyForFamilyCard(actor, application);
    if (result.ok) return proceed(result.value.location);
    if (result.refusal === "other-content") return respond(plainPage(422));
    return showForm(result.refusal);
  },
});
