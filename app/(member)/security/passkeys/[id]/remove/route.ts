import { passkeyPath } from "../../../address";
import { z } from "zod";
import { removePasskey } from "@/lib/auth/commands/passkeys";
import { memberOf, respondLockedOrBusy } from "@/lib/auth/session";
import { passwordCheckShape } from "@/lib/auth/schema";
import { formRoute, proceed, respond, showForm } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";

export const POST = formRoute({
  who: memberOf,
  shape: passwordCheckShape,
  form: (_fields, { id = "" }) => passkeyPath(id),
  secrets: ["currentPassword"],
  run: async (actor, { currentPassword }, { id }) => {
    const passkeyId = z.uuid().safeParse(id);
    if (!passkeyId.success) return respond(plainPage(404));
    const input = { passkeyId: passkeyId.data, currentPassword };
    const result = await removePasskey(actor, input);
    if (result.ok) return proceed("/security/passkeys?done=removed");
    const { refusal } = result;
    if (refusal === "not-found") return respond(plainPage(404));
    if (refusal === "wrong") return showForm({ currentPassword: "wrong" });
    return respondLockedOrBusy(actor, refusal);
  },
});
