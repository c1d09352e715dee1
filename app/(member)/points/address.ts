import { z } from "zod";
import { type Query, urlPath, withQuery } from "@/lib/kernel/url";
import { oneText } from "@/lib/platform/http/address";
import type { ExchangeRequest } from "@/lib/points/rules/exchange";

const history = z.object({ cursor: oneText });

/** The page of the history a URL asks for; "" is the newest. */
export function readHistory(query: Query): z.output<typeof history> {
  return history.parse(query);
}

/** The history at a page. */
export function historyPath(cursor?: string): string {
  return `${withQuery("/points", { cursor })}#history`;
}

const confirm = z.object({
  reward: oneText,
  amount: oneText.transform((text) => (/^\d{1,9}$/.test(text) ? Number(text) : 0)),
  use: oneText,
});

/** The exchange a URL asks to confirm; one that makes no sense is refused like any other. */
export function readExchange(query: Query): ExchangeRequest {
  const { reward, amount, use } = confirm.parse(query);
  return { rewardCode: reward, amount, postingId: use || undefined };
}

/** The page that confirms an exchange. */
export function confirmPath({ rewardCode, amount, postingId }: ExchangeRequest): string {
  return withQuery("/points/exchange/confirm", {
    reward: rewardCode,
    amount: String(amount),
    use: postingId || undefined,
  });
}

/** The receipt of an exchange. */
export function exchangePath(exchangeId: string): string {
  return urlPath`/points/exchange/${exchangeId}`;
}
