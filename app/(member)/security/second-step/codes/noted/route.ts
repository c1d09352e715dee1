import { noteRecoveryCodes } from "@/lib/auth/commands/second-step";
import { logoutShape } from "@/lib/auth/schema";
import { memberOf } from "@/lib/auth/session";
import { formRoute, proceed } from "@/lib/platform/http/form-route";

export const POST = formRoute({
  who: memberOf,
  shape: logoutShape,
  form: "/security/second-step",
  run: async (actor) => {
    await noteRecoveryCodes(actor);
    return proceed("/security/second-step");
  },
});
