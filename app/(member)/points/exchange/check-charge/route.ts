import { confirmPath } from "../../address";
import { basicMemberOf } from "@/lib/auth/session";
import { formRoute, proceed, showForm } from "@/lib/platform/http/form-route";
import { previewExchange } from "@/lib/points/queries/exchange";
import { chargeShape } from "@/lib/points/schema";

export const POST = formRoute({
  who: basicMemberOf,
  shape: chargeShape,
  form: "/points/exchange",
  run: async (actor, { postingId, yen }) => {
    const exchange = { rewardCode: "pay-with-points", amount: yen, postingId };
    const preview = await previewExchange(actor, exchange);
    return preview.ok ? proceed(confirmPath(exchange)) : showForm({ yen: preview.refusal });
  },
});
