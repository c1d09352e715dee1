import { formRoute } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";
import { answerCheck } from "@/lib/support/commands/caller";
import { answerShape } from "@/lib/support/schema";
import { clerkOf } from "@/lib/support/session";
import { memberPath } from "../../member-path";

export const POST = formRoute({
  who: clerkOf,
  shape: answerShape,
  form: (_fields, { id = "" }) => memberPath(id),
  secrets: ["answer"],
  run: async (actor, typed, { id = "" }) => {
    const result = await answerCheck(actor, { cardmemberId: id, ...typed });
    if (result.ok) return { to: memberPath(id) };
    if (result.refusal === "nobody") return { response: plainPage(404) };
    return { again: { "": result.refusal } };
  },
});
