import { noteRecoveryCodes } from "@/lib/auth/commands/second-step";
import { logoutShape } from "@/lib/auth/schema";
import { memberOf } from "@/lib/auth/session";
import { formRoute } from "@/lib/platform/http/form-route";

export const POST = formRoute({
  who: memberOf,
  shape: logoutShape,
  form: "/security/second-step",
  run: async (actor) => {
    await noteRecoveryCodes(actor);
    return { to: "/security/second-step" };
  },
});
