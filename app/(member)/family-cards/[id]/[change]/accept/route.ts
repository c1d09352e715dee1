import { basicMemberOf, requireReauthentication } from "@/lib/auth/session";
import { changeFamilyCard } from "@/lib/cards/commands/change";
import { changeAcceptShape } from "@/lib/cards/schema";
import { formRoute, proceed, respond, showForm } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";
import { changePath, changeKindOf, changeOf, confirmPath } from "../../../address";

export const POST = formRoute({
  who: basicMemberOf,
  shape: changeAcceptShape,
  form: (_fields, { id, change }) => changePath(id, change),
  secrets: ["password"],
  run: async (actor, given, { id = "", change }) => {
    const kind = changeKindOf(change);
    const requested = kind && changeOf(kind, given.cap);
    if (!kind || !requested) return respond(plainPage(404));
    const stopped = await requireReauthentication(
      actor,
      given.password,
      confirmPath(id, requested),
    );
    if (stopped) return stopped;
    const { idempotencyKey } = given;
    const result = await changeFamilyCard(actor, { ...requested, cardId: id, idempotencyKey });
    if (result.ok) return proceed(result.value.location);
    if (result.refusal === "not-found") return respond(plainPage(404));
    if (result.refusal === "other-content") return respond(plainPage(422));
    return showForm(result.refusal);
  },
});
