import { addMonths, type BusinessDate } from "@/lib/kernel/business-date";
import type { Yen } from "@/lib/kernel/yen";
import { type Asker, type CardSnapshot, cardStateOf } from "./state";

/** A card transaction as a loss report lists it. */
export type RecentTransaction = {
  readonly id: string;
  readonly usedOn: BusinessDate;
  readonly merchantName: string;
  readonly amountYen: Yen;
};

/** How many recent card transactions a loss report shows. */
export const usesShown = 10;

/** The answer if the holder recognises none of the card transactions shown. */
export const noUse = "none";

/** A loss report; `lastUse` is the last transaction the holder recognises, "none", or null if there was none. */
export type LossReport = {
  readonly kind: "lost" | "stolen";
  readonly noticedOn: BusinessDate;
  readonly lastUse: string | null;
  readonly place: string;
  readonly policeStation: string;
  readonly policeNumber: string;
  readonly wantsCard: boolean;
};

/** Why a loss report is refused, in order of precedence. */
export const lossRefusals = [
  "not-found",
  "already-lost",
  "ended",
  "in-the-future",
  "too-long-ago",
  "unknown-use",
] as const;
export type LossRefusal = (typeof lossRefusals)[number];

/** How many months ago a loss may have been noticed; older ones are reported by phone. [rule] */
export const lossMonths = 12;

type Known = { readonly uses: readonly RecentTransaction[]; readonly today: BusinessDate };

/** The first reason to refuse a loss report of one's own card; null if there is none. */
export function lossRefusal(
  asker: Asker,
  card: CardSnapshot | null,
  { noticedOn, lastUse }: Pick<LossReport, "noticedOn" | "lastUse">,
  { uses, today }: Known,
): LossRefusal | null {
  const door = lossFormRefusal(asker, card);
  if (door) return door;
  if (noticedOn > today) return "in-the-future";
  if (noticedOn < addMonths(today, -lossMonths)) return "too-long-ago";
  return unrecognisedTransactionsOf(uses, lastUse) ? null : "unknown-use";
}

/** Why a card cannot be reported at all; null if it can. */
export function lossFormRefusal(
  { cardmemberId }: Asker,
  card: CardSnapshot | null,
): "not-found" | "already-lost" | "ended" | null {
  if (!card || card.cardmemberId !== cardmemberId) return "not-found";
  const state = cardStateOf(card);
  if (state === "lost" || state === "loss-accepted") return "already-lost";
  return state === "ended" || state === "end-accepted" ? "ended" : null;
}

/** The card transactions after the last recognised one, newest first; null if that one is not among them. */
export function unrecognisedTransactionsOf(
  uses: readonly RecentTransaction[],
  lastUse: string | null,
): readonly RecentTransaction[] | null {
  if (uses.length === 0) return [];
  if (lastUse === noUse) return uses;
  const at = uses.findIndex(({ id }) => id === lastUse);
  return at < 0 ? null : uses.slice(0, at);
}
