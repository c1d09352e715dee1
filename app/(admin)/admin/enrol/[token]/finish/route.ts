import { enrolPath } from "../../../address";
import { formRoute, proceed, respond, showForm } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";
import { enrolStaff } from "@/lib/support/commands/staff";
import { enrolShape } from "@/lib/support/schema";
import { deskVisitorOf } from "@/lib/support/session";

export const POST = formRoute({
  who: deskVisitorOf,
  shape: enrolShape,
  form: (_fields, { token = "" }) => enrolPath(token),
  secrets: ["password", "code"],
  run: async (visitor, typed, { token = "" }) => {
    const result = await enrolStaff(visitor, token, typed);
    if (result.ok) return proceed("/admin/login?notice=enrolled");
    const { field, code } = result.refusal;
    if (code === "busy") return respond(plainPage(503, { "Retry-After": "5" }));
    return showForm({ [field]: code });
  },
});
