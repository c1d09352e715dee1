import { unconfirmed } from "@/lib/auth/locked-out";
import { applyForFamilyCard } from "@/lib/cards/commands/apply";
import { applicationAcceptShape } from "@/lib/cards/schema";
import { formRoute } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";
import { basicMemberOf } from "../../door";
import { applicationErrorsOf } from "../refusals";

export const POST = formRoute({
  who: basicMemberOf,
  shape: applicationAcceptShape,
  form: "/family-cards/apply",
  secrets: ["password"],
  run: async (actor, { password, ...wish }) => {
    const stopped = await unconfirmed(actor, password);
    if (stopped) {
      return "again" in stopped ? { ...stopped, at: "/family-cards/apply/confirm" } : stopped;
    }
    const result = await applyForFamilyCard(actor, wish);
    if (result.ok) return { to: result.value.location };
    if (result.refusal === "other-content") return { response: plainPage(422) };
    return { again: applicationErrorsOf(result.refusal) };
  },
});
