import { beginPasskey } from "@/lib/auth/commands/passkeys";
import { turnedAway } from "@/lib/auth/locked-out";
import { passkeyBeginShape } from "@/lib/auth/schema";
import { memberOf } from "@/lib/auth/session";
import { type FormOutcome, formRoute } from "@/lib/platform/http/form-route";

export const POST = formRoute({
  who: memberOf,
  shape: passkeyBeginShape,
  form: "/security/passkeys",
  secrets: ["currentPassword"],
  run: async (actor, input): Promise<FormOutcome> => {
    const result = await beginPasskey(actor, input);
    if (result.ok) return { to: "/security/passkeys/new" };
    const { refusal } = result;
    if (refusal === "wrong") return { again: { currentPassword: "wrong" } };
    if (refusal === "too-many") return { again: { "": "too-many" } };
    return { response: await turnedAway(actor, refusal) };
  },
});
