import { endLogin } from "@/lib/auth/commands/sessions";
import { endLoginShape } from "@/lib/auth/schema";
import { memberOf } from "@/lib/auth/session";
import { formRoute, proceed, showForm } from "@/lib/platform/http/form-route";

export const POST = formRoute({
  who: memberOf,
  shape: endLoginShape,
  form: "/security",
  run: async (actor, { loginId }) => {
    const result = await endLogin(actor, loginId);
    return result.ok ? proceed("/security") : showForm("gone");
  },
});
