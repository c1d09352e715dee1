import type { Wish } from "@/lib/points/rules/exchange";

/** The page that confirms a wish. */
export function confirmAddress({ rewardCode, amount, postingId }: Wish): string {
  const parameters = new URLSearchParams({ reward: rewardCode, amount: String(amount) });
  if (postingId) parameters.set("use", postingId);
  return `/points/exchange/confirm?${parameters}`;
}

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** The wish in the address of that page; one that makes no sense is refused like any other. */
export function readWish(query: Query): Wish {
  const one = (name: string) => [query[name]].flat()[0] ?? "";
  const amount = /^\d{1,9}$/.test(one("amount")) ? Number(one("amount")) : 0;
  return { rewardCode: one("reward"), amount, postingId: one("use") || undefined };
}
