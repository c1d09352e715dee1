import { addPasskey } from "@/lib/auth/commands/passkeys";
import { passkeyFinishShape } from "@/lib/auth/schema";
import { memberOf } from "@/lib/auth/session";
import { formRoute, proceed, showForm } from "@/lib/platform/http/form-route";

export const POST = formRoute({
  who: memberOf,
  shape: passkeyFinishShape,
  form: "/security/passkeys",
  secrets: ["answer"],
  run: async (actor, { answer }) => {
    const result = await addPasskey(actor, answer);
    return result.ok ? proceed("/security/passkeys?done=added") : showForm(result.refusal);
  },
});
