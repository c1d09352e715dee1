import { memberOf } from "@/lib/auth/session";
import { changeMailSettings } from "@/lib/reminders/commands/settings";
import { mailSettingsShape } from "@/lib/reminders/schema";
import { formRoute, proceed } from "@/lib/platform/http/form-route";

export const POST = formRoute({
  who: memberOf,
  shape: mailSettingsShape,
  form: "/messages/settings",
  run: async (actor, wish) => {
    const result = await changeMailSettings(actor, wish);
    return proceed(`/messages/settings?done=${result.ok ? result.value : ""}`);
  },
});
