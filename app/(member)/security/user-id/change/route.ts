import { changeUserId } from "@/lib/auth/commands/own-login";
import { turnedAway } from "@/lib/auth/locked-out";
import { userIdChangeShape } from "@/lib/auth/schema";
import { memberOf } from "@/lib/auth/session";
import { type FormOutcome, formRoute } from "@/lib/platform/http/form-route";

export const POST = formRoute({
  who: memberOf,
  shape: userIdChangeShape,
  form: "/security/user-id",
  secrets: ["currentPassword"],
  run: async (actor, input): Promise<FormOutcome> => {
    const result = await changeUserId(actor, input);
    if (result.ok) return { to: "/security/user-id?done=1" };
    const { refusal } = result;
    if (refusal === "wrong") return { again: { currentPassword: "wrong" } };
    if (typeof refusal === "string") return { response: await turnedAway(actor, refusal) };
    return { again: { [refusal.field]: refusal.why } };
  },
});
