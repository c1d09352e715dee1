import { confirmPath } from "../../address";
import { basicMemberOf } from "@/lib/auth/session";
import { formRoute, proceed, showForm } from "@/lib/platform/http/form-route";
import { previewExchange } from "@/lib/points/queries/exchange";
import { rewardShape } from "@/lib/points/schema";

export const POST = formRoute({
  who: basicMemberOf,
  shape: rewardShape,
  form: "/points/exchange",
  run: async (actor, { rewardCode, points }) => {
    const exchange = { rewardCode, amount: points };
    const preview = await previewExchange(actor, exchange);
    return preview.ok ? proceed(confirmPath(exchange)) : showForm({ points: preview.refusal });
  },
});
