import { memberOf } from "@/lib/auth/session";
import { openDispute } from "@/lib/disputes/commands";
import { openShape } from "@/lib/disputes/schema";
import { formRoute, proceed, respond } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";
import { disputePath, idOf } from "../address";

export const POST = formRoute({
  who: memberOf,
  shape: openShape,
  form: (_fields, { id = "" }) => disputePath(idOf(id), "confirm"),
  run: async (actor, told, { id = "" }) => {
    const result = await openDispute(actor, { ...told, useId: idOf(id) });
    if (result.ok) return proceed(result.value.location);
    if (result.refusal === "other-content") return respond(plainPage(422));
    if (result.refusal === "unknown-use") return respond(plainPage(404));
    return proceed(disputePath(idOf(id)));
  },
});
