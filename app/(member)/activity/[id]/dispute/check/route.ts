import { segmentText } from "@/lib/kernel/url";
import { disputePath } from "../../../address";
import { memberOf } from "@/lib/auth/session";
import { tellShape } from "@/lib/disputes/schema";
import { formRoute, proceed } from "@/lib/platform/http/form-route";

/** On to the confirmation; the report travels encrypted, not in the URL. */
export const POST = formRoute({
  who: memberOf,
  shape: tellShape,
  form: (_fields, { id = "" }) => disputePath(segmentText(id), "tell"),
  run: async (_actor, _report, { id = "" }) =>
    proceed(disputePath(segmentText(id), "confirm"), { carry: "typed" }),
});
