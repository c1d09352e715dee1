import { unconfirmed } from "@/lib/auth/locked-out";
import { basicMemberOf, memberOf } from "@/lib/auth/session";
import { changeProfile } from "@/lib/members/commands/changes";
import { previewChange } from "@/lib/members/queries/profile";
import { type ChangeKind, contractKinds, valuesOf } from "@/lib/members/rules/values";
import { acceptShapeOf, typedShapeOf } from "@/lib/members/schema";
import { formRoute, proceed, respond, showForm } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";
import { pathOf } from "./change-paths";

/** Who may send the forms of a kind. */
export function senderOf(kind: ChangeKind) {
  return contractKinds.includes(kind) ? basicMemberOf : memberOf;
}

type Fields = Record<string, string>;

/** 入力 → 確認: what can be mended goes back to the form. */
export function checkRoute(kind: ChangeKind, form: (fields: Fields) => string) {
  return formRoute({
    who: senderOf(kind),
    shape: typedShapeOf(kind),
    form,
    run: async (actor, typed) => {
      const preview = await previewChange(actor, kind, valuesOf(kind, typed));
      return preview.ok
        ? proceed(`${pathOf[kind]}/confirm`, { carry: "typed" })
        : showForm(preview.refusal);
    },
  });
}

/** 確認 → 完了: the password where it is due, then the change. */
export function acceptRoute(kind: ChangeKind) {
  return formRoute({
    who: senderOf(kind),
    shape: acceptShapeOf(kind),
    form: `${pathOf[kind]}/confirm`,
    secrets: ["password"],
    run: async (actor, { password, idempotencyKey, ...typed }) => {
      const doubt = await unconfirmed(actor, password);
      if (doubt) return doubt;
      const wish = { kind, values: valuesOf(kind, typed), idempotencyKey };
      const result = await changeProfile(actor, wish);
      if (result.ok) return proceed(result.value.location);
      const { refusal } = result;
      if (refusal === "other-content") return respond(plainPage(422));
      if (refusal.kind === "not-basic") return respond(plainPage(404));
      return showForm(refusal.fields);
    },
  });
}
