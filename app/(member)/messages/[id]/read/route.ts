import { memberOf } from "@/lib/auth/session";
import { markMessageRead } from "@/lib/mail/commands";
import { markReadShape } from "@/lib/mail/schema";
import { formRoute, proceed, respond } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";

export const POST = formRoute({
  who: memberOf,
  shape: markReadShape,
  form: "/messages",
  run: async (actor, _input, { id = "" }) => {
    const result = await markMessageRead(actor, id);
    return result.ok ? proceed("/messages") : respond(plainPage(404));
  },
});
