import { basicMemberOf } from "@/lib/auth/session";
import { confirmPassword } from "@/lib/auth/commands";
import { turnedAway } from "@/lib/auth/locked-out";
import { type FormOutcome, formRoute } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";
import { exchangePoints } from "@/lib/points/commands";
import { exchangeShape } from "@/lib/points/schema";
import { confirmAddress } from "../wish-address";

export const POST = formRoute({
  who: basicMemberOf,
  shape: exchangeShape,
  form: ({ rewardCode = "", amount, postingId }) =>
    confirmAddress({ rewardCode, amount: Number(amount), postingId }),
  secrets: ["password"],
  run: async (actor, { password, ...wish }): Promise<FormOutcome> => {
    const confirmed = await confirmPassword(actor, password);
    if (!confirmed.ok) {
      const { refusal } = confirmed;
      if (refusal === "wrong") return { again: { password: "wrong" } };
      return { response: await turnedAway(actor, refusal) };
    }
    const result = await exchangePoints(actor, wish);
    if (result.ok) return { to: result.value.location };
    if (result.refusal === "other-content") return { response: plainPage(422) };
    return { again: { "": result.refusal } };
  },
});
