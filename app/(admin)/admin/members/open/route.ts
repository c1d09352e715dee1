import { memberPath } from "../../address";
import { formRoute, proceed, respond } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";
import { openMember } from "@/lib/support/commands/caller";
import { openShape } from "@/lib/support/schema";
import { clerkOf } from "@/lib/support/session";

export const POST = formRoute({
  who: clerkOf,
  shape: openShape,
  form: "/admin/members",
  run: async (actor, { cardmemberId }) => {
    const result = await openMember(actor, cardmemberId);
    if (!result.ok) return respond(plainPage(404));
    return proceed(memberPath(cardmemberId));
  },
});
