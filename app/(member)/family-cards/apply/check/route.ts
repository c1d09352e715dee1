import { applyPath } from "../../address";
import { previewApplication } from "@/lib/cards/queries/family";
import { applicationShape } from "@/lib/cards/schema";
import { formRoute, proceed, showForm } from "@/lib/platform/http/form-route";
import { basicMemberOf } from "@/lib/auth/session";

export const POST = formRoute({
  who: basicMemberOf,
  shape: applicationShape,
  form: applyPath(),
  run: async (actor, person) => {
    const refusal = await previewApplication(actor, person);
    if (refusal) return showForm(refusal);
    return proceed(applyPath("confirm"), { carry: "typed" });
  },
});
