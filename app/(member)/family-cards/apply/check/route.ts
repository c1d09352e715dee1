import { previewApplication } from "@/lib/cards/queries/family";
import { applicationShape } from "@/lib/cards/schema";
import { formRoute } from "@/lib/platform/http/form-route";
import { basicMemberOf } from "../../door";
import { applicationErrorsOf } from "../refusals";

export const POST = formRoute({
  who: basicMemberOf,
  shape: applicationShape,
  form: "/family-cards/apply",
  run: async (actor, person) => {
    const refusal = await previewApplication(actor, person);
    if (refusal) return { again: applicationErrorsOf(refusal) };
    return { again: {}, at: "/family-cards/apply/confirm" };
  },
});
