import { memberOf, requireReauthentication } from "@/lib/auth/session";
import { formRoute, proceed, showForm } from "@/lib/platform/http/form-route";
import { requestOwnData } from "@/lib/privacy/commands";
import { ownDataShape } from "@/lib/privacy/schema";

export const POST = formRoute({
  who: memberOf,
  shape: ownDataShape,
  form: "/profile/my-data",
  secrets: ["password"],
  run: async (actor, { password }) => {
    const doubt = await requireReauthentication(actor, password);
    if (doubt) return doubt;
    const result = await requestOwnData(actor);
    return result.ok ? proceed("/profile/my-data") : showForm(result.refusal);
  },
});
