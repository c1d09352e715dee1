import { memberOf } from "@/lib/auth/session";
import { changeMailSettings } from "@/lib/reminders/commands/settings";
import { mailSettingsShape } from "@/lib/reminders/schema";
import { formRoute } from "@/lib/platform/http/form-route";

export const POST = formRoute({
  who: memberOf,
  shape: mailSettingsShape,
  form: "/messages/settings",
  run: async (actor, wish) => {
    const result = await changeMailSettings(actor, wish);
    return { to: `/messages/settings?done=${result.ok ? result.value : ""}` };
  },
});
