import { beginSecondStep } from "@/lib/auth/commands/second-step";
import { memberOf, respondLockedOrBusy } from "@/lib/auth/session";
import { passwordCheckShape } from "@/lib/auth/schema";
import { formRoute, proceed, showForm } from "@/lib/platform/http/form-route";

export const POST = formRoute({
  who: memberOf,
  shape: passwordCheckShape,
  form: "/security/second-step",
  secrets: ["currentPassword"],
  run: async (actor, { currentPassword }) => {
    const result = await beginSecondStep(actor, currentPassword);
    if (result.ok) return proceed("/security/second-step/new");
    const { refusal } = result;
    if (refusal === "wrong") return showForm({ currentPassword: "wrong" });
    if (refusal === "on-already") return showForm(refusal);
    return respondLockedOrBusy(actor, refusal);
  },
});
