import { previewChange } from "@/lib/members/queries/profile";
import { valuesOf } from "@/lib/members/rules/values";
import { typedShapeOf } from "@/lib/members/schema";
import { formRoute, proceed, showForm } from "@/lib/platform/http/form-route";
import { changePath, placePath, sentKind } from "../../address";
import { senderOfKind } from "../../change-sender";

/** 入力 → 確認: what is invalid goes back to the form. */
export const POST = formRoute({
  who: senderOfKind,
  shape: (params) => typedShapeOf(sentKind(params)),
  form: ({ bankCode = "", branchCode = "" }, params) => {
    const kind = sentKind(params);
    if (kind !== "debit_account") return changePath(kind);
    return placePath({ bank: bankCode, branch: branchCode });
  },
  run: async (actor, typed, params) => {
    const kind = sentKind(params);
    const preview = await previewChange(actor, kind, valuesOf(kind, typed));
    if (!preview.ok) return showForm(preview.refusal);
    return proceed(changePath(kind, "confirm"), { carry: "typed" });
  },
});
