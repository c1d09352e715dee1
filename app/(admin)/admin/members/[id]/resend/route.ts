import { memberPath } from "../../../address";
import { formRoute, proceed, respond, showForm } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";
import { resendMessage } from "@/lib/support/commands/messages";
import { resendShape } from "@/lib/support/schema";
import { clerkOf } from "@/lib/support/session";

export const POST = formRoute({
  who: clerkOf,
  shape: resendShape,
  form: (_fields, { id = "" }) => memberPath(id),
  run: async (actor, { messageId }, { id = "" }) => {
    const result = await resendMessage(actor, { messageId, cardmemberId: id });
    if (result.ok) return proceed(memberPath(id, "resent"));
    if (result.refusal === "unknown-message") return respond(plainPage(404));
    return showForm(result.refusal);
  },
});
