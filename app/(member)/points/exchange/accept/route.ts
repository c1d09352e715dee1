import { confirmPath } from "../../address";
import { basicMemberOf, respondLockedOrBusy } from "@/lib/auth/session";
import { confirmPassword } from "@/lib/auth/commands/password-check";
import { formRoute, proceed, respond, showForm } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";
import { exchangePoints } from "@/lib/points/commands";
import { exchangeShape } from "@/lib/points/schema";

export const POST = formRoute({
  who: basicMemberOf,
  shape: exchangeShape,
  form: ({ rewardCode = "", amount, postingId }) =>
    confirmPath({ rewardCode, amount: Number(amount), postingId }),
  secrets: ["password"],
  run: async (actor, { password, ...exchange }) => {
    const confirmed = await confirmPassword(actor, password);
    if (!confirmed.ok) {
      const { refusal } = confirmed;
      if (refusal === "wrong") return showForm({ password: "wrong" });
      return respondLockedOrBusy(actor, refusal);
    }
    const result = await exchangePoints(actor, exchange);
    if (result.ok) return proceed(result.value.location);
    if (result.refusal === "other-content") return respond(plainPage(422));
    return showForm(result.refusal);
  },
});
