import { memberOf } from "@/lib/auth/session";
import { markAllMessagesRead } from "@/lib/notifications/commands";
import { markReadShape } from "@/lib/notifications/schema";
import { formRoute } from "@/lib/platform/http/form-route";

export const POST = formRoute({
  who: memberOf,
  shape: markReadShape,
  form: "/messages",
  run: async (actor) => {
    await markAllMessagesRead(actor);
    return { to: "/messages" };
  },
});
