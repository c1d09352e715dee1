import { addMonths, type BusinessDate } from "@/lib/kernel/business-date";
import type { Yen } from "@/lib/kernel/yen";
import { type Asker, type CardSnapshot, cardStateOf } from "./state";

/** A use as the report of a loss lists it. */
export type RecentTransaction = {
  readonly id: string;
  readonly usedOn: BusinessDate;
  readonly merchantName: string;
  readonly amountYen: Yen;
};

/** How many recent uses are shown. */
export const usesShown = 10;

/** The answer where none of the uses shown is one's own. */
export const noUse = "none";

/** What is reported; `lastUse` is the last use one recognises, "none", or null where there was none. */
export type LossReport = {
  readonly kind: "lost" | "stolen";
  readonly noticedOn: BusinessDate;
  readonly lastUse: string | null;
  readonly place: string;
  readonly policeStation: string;
  readonly policeNumber: string;
  readonly wantsCard: boolean;
};

/** Why a loss is not taken, in the order in which it is said. */
export const lossRefusals = [
  "not-found",
  "already-lost",
  "ended",
  "in-the-future",
  "too-long-ago",
  "unknown-use",
] as const;
export type LossRefusal = (typeof lossRefusals)[number];

/** Months a loss noticed can lie back; an older one is for the phone. [rule] */
export const lossMonths = 12;

type Known = { readonly uses: readonly RecentTransaction[]; readonly today: BusinessDate };

/** The first reason against a report of one's own card; null where there is none. */
export function lossRefusal(
  asker: Asker,
  card: CardSnapshot | null,
  { noticedOn, lastUse }: Pick<LossReport, "noticedOn" | "lastUse">,
  { uses, today }: Known,
): LossRefusal | null {
  const door = lossDoorRefusal(asker, card);
  if (door) return door;
  if (noticedOn > today) return "in-the-future";
  if (noticedOn < addMonths(today, -lossMonths)) return "too-long-ago";
  return unrecognisedTransactionsOf(uses, lastUse) ? null : "unknown-use";
}

/** Whether a card can be reported at all. */
export function lossDoorRefusal(
  { cardmemberId }: Asker,
  card: CardSnapshot | null,
): "not-found" | "already-lost" | "ended" | null {
  if (!card || card.cardmemberId !== cardmemberId) return "not-found";
  const state = cardStateOf(card);
  if (state === "lost" || state === "loss-accepted") return "already-lost";
  return state === "ended" || state === "end-accepted" ? "ended" : null;
}

/** The uses after the last one recognised, newest first; null where that use is none of them. */
export function unrecognisedTransactionsOf(
  uses: readonly RecentTransaction[],
  lastUse: string | null,
): readonly RecentTransaction[] | null {
  if (uses.length === 0) return [];
  if (lastUse === noUse) return uses;
  const at = uses.findIndex(({ id }) => id === lastUse);
  return at < 0 ? null : uses.slice(0, at);
}
