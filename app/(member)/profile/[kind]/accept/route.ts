import { requireReauthentication } from "@/lib/auth/session";
import { changeProfile } from "@/lib/members/commands/changes";
import { valuesOf } from "@/lib/members/rules/values";
import { acceptShapeOf } from "@/lib/members/schema";
import { formRoute, proceed, respond, showForm } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";
import { changePath, sentKind } from "../../address";
import { senderOfKind } from "../../change-sender";

/** 確認 → 完了: the password if it is due, then the change. */
export const POST = formRoute({
  who: senderOfKind,
  shape: (params) => acceptShapeOf(sentKind(params)),
  form: (_fields, params) => changePath(sentKind(params), "confirm"),
  secrets: ["password"],
  run: async (actor, { password, idempotencyKey, ...typed }, params) => {
    const doubt = await requireReauthentication(actor, password);
    if (doubt) return doubt;
    const kind = sentKind(params);
    const change = { kind, values: valuesOf(kind, typed), idempotencyKey };
    const result = await changeProfile(actor, change);
    if (result.ok) return proceed(result.value.location);
    const { refusal } = result;
    if (refusal === "other-content") return respond(plainPage(422));
    return refusal.kind === "invalid" ? showForm(refusal.fields) : respond(plainPage(404));
  },
});
