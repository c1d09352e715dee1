import { settingsPath } from "../../address";
import { memberOf } from "@/lib/auth/session";
import { changeMailSettings } from "@/lib/reminders/commands/settings";
import { mailSettingsShape } from "@/lib/reminders/schema";
import { formRoute, proceed } from "@/lib/platform/http/form-route";

export const POST = formRoute({
  who: memberOf,
  shape: mailSettingsShape,
  form: settingsPath(),
  run: async (actor, input) => {
    const result = await changeMailSettings(actor, input);
    return proceed(settingsPath(result.ok ? result.value : ""));
  },
});
