import { memberOf } from "@/lib/auth/session";
import { markAllMessagesRead } from "@/lib/mail/commands";
import { markReadShape } from "@/lib/mail/schema";
import { formRoute, proceed } from "@/lib/platform/http/form-route";

export const POST = formRoute({
  who: memberOf,
  shape: markReadShape,
  form: "/messages",
  run: async (actor) => {
    await markAllMessagesRead(actor);
    return proceed("/messages");
  },
});
