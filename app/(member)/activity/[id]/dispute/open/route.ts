import { segmentText } from "@/lib/kernel/url";
import { disputePath } from "../../../address";
import { memberOf } from "@/lib/auth/session";
import { openDispute } from "@/lib/disputes/commands";
import { openShape } from "@/lib/disputes/schema";
import { formRoute, proceed, respond } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";

export const POST = formRoute({
  who: memberOf,
  shape: openShape,
  form: (_fields, { id = "" }) => disputePath(segmentText(id), "confirm"),
  run: async (actor, report, { id = "" }) => {
    const result = await openDispute(actor, { ...report, useId: segmentText(id) });
    if (result.ok) return proceed(result.value.location);
    if (result.refusal === "other-content") return respond(plainPage(422));
    if (result.refusal === "unknown-use") return respond(plainPage(404));
    return proceed(disputePath(segmentText(id)));
  },
});
