import { beginPasskey } from "@/lib/auth/commands/passkeys";
import { memberOf, respondLockedOrBusy } from "@/lib/auth/session";
import { passkeyBeginShape } from "@/lib/auth/schema";
import { formRoute, proceed, showForm } from "@/lib/platform/http/form-route";

export const POST = formRoute({
  who: memberOf,
  shape: passkeyBeginShape,
  form: "/security/passkeys",
  secrets: ["currentPassword"],
  run: async (actor, input) => {
    const result = await beginPasskey(actor, input);
    if (result.ok) return proceed("/security/passkeys/new");
    const { refusal } = result;
    if (refusal === "wrong") return showForm({ currentPassword: "wrong" });
    if (refusal === "too-many") return showForm("too-many");
    return respondLockedOrBusy(actor, refusal);
  },
});
