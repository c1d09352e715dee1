import "server-only";
import type { MemberActor } from "@/lib/kernel/actor";
import type { Yen } from "@/lib/kernel/yen";
import { db } from "@/lib/platform/db";
import { freezeRefusal, isFrozenBy, liftRefusal } from "./rules/freeze";
import { lossFormRefusal } from "./rules/loss";
import {
  type CardState,
  type CardSnapshot,
  capAskedOf,
  cardStateOf,
  isUsable,
  isWorthAMention,
} from "./rules/state";
import { loadCardSnapshots } from "./store/snapshot";

export type CardView = {
  readonly cardId: string;
  readonly holderName: string;
  readonly holderRole: "basic" | "family";
  /** Whether the reader is the holder. */
  readonly isOwn: boolean;
  readonly lastFive: string;
  /** "09/29" */
  readonly expires: string;
  readonly state: CardState;
  readonly isUsable: boolean;
  /** Whether the home page mentions the card. */
  readonly isWorthAMention: boolean;
  /** The freeze in force, the basic member's before others, and who set it; null if there is none. */
  readonly freeze: { readonly setByRole: "basic" | "family"; readonly frozenAt: Date } | null;
  /** The cap of a family card for one cycle; null if only the account's limit applies. */
  readonly capYen: Yen | null;
  /** Whether this cap is requested, and the issuer's record still has another. */
  readonly isCapPending: boolean;
  readonly mayFreeze: boolean;
  readonly mayLift: boolean;
  readonly mayReportLoss: boolean;
  /** The issuer's reason if it refused the latest request within the last 30 days; otherwise null. */
  readonly refusal: string | null;
};

const stateOrder: readonly CardState[] = [
  "active",
  "lift-accepted",
  "freeze-accepted",
  "frozen",
  "stop-accepted",
  "stopped",
  "loss-accepted",
  "end-accepted",
  "lost",
  "ended",
];

/** The cards the reader may see: for the basic member all of the account, for a family member their own. */
export async function listCards(actor: MemberActor): Promise<CardView[]> {
  const { accountId, cardmemberId, role } = actor;
  const [cards, snapshots, refusals] = await Promise.all([
    db().card.findMany({
      where: role === "basic" ? { accountId } : { accountId, cardmemberId },
      select: {
        cardId: true,
        cardmemberId: true,
        lastFive: true,
        expires: true,
        cardmember: { select: { familyName: true, givenName: true, role: true } },
      },
      orderBy: [{ cardmemberId: "asc" }, { expires: "desc" }, { cardId: "desc" }],
    }),
    loadCardSnapshots(db(), { accountId }),
    listRefusals(accountId),
  ]);
  const views = cards.flatMap(({ cardmember, ...card }) => {
    const snapshot = snapshots.find(({ cardId }) => cardId === card.cardId);
    if (!snapshot) return [];
    return {
      cardId: card.cardId,
      holderName: `${cardmember.familyName} ${cardmember.givenName}`,
      holderRole: cardmember.role,
      isOwn: card.cardmemberId === cardmemberId,
      lastFive: card.lastFive,
      expires: `${card.expires.slice(5, 7)}/${card.expires.slice(2, 4)}`,
      ...stateViewOf(actor, snapshot, snapshots),
      refusal: refusals.get(card.cardId) ?? null,
    };
  });
  return views.sort((a, b) => rankOf(a) - rankOf(b));
}

/** The state of a card, and what the reader may do with it by the rules that the commands use. */
function stateViewOf(actor: MemberActor, card: CardSnapshot, all: readonly CardSnapshot[]) {
  const state = cardStateOf(card);
  const hasReplacement = all.some(
    (one) => one.cardmemberId === card.cardmemberId && isUsable(cardStateOf(one)),
  );
  const newest = card.open.freezes.at(-1);
  const byBasic = card.open.freezes.find(({ setByRole }) => setByRole === "basic");
  const freeze = byBasic ?? newest;
  return {
    state,
    isUsable: isUsable(state),
    isWorthAMention: isWorthAMention(state, hasReplacement),
    freeze: freeze ? { setByRole: freeze.setByRole, frozenAt: freeze.frozenAt } : null,
    capYen: capAskedOf(card),
    isCapPending: card.open.capYen !== undefined,
    mayFreeze: freezeRefusal(actor, card) === null && !isFrozenBy(actor, card),
    mayLift: liftRefusal(actor, card) === null,
    mayReportLoss: lossFormRefusal(actor, card) === null,
  };
}

/** Orders by state, usable cards first; then the reader's own cards, then the basic member's. */
function rankOf(card: CardView): number {
  const whose = card.isOwn ? 0 : card.holderRole === "basic" ? 1 : 2;
  return stateOrder.indexOf(card.state) * 3 + whose;
}

/** For how many days a refusal is shown with its card. */
const refusalDays = 30;

/** The reason of each card's newest refusal, unless a later request followed it. */
async function listRefusals(accountId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db().query<{ card_id: string; refusal: string | null }>`
    SELECT DISTINCT ON (card_id) card_id, refusal FROM (
      SELECT card_id, refusal, coalesce(lift_agreed_at, ended_at, frozen_at) AS at
        FROM card_freeze WHERE account_id = ${accountId}
      UNION ALL SELECT card_id, refusal, coalesce(ended_at, reported_at)
        FROM card_loss WHERE account_id = ${accountId}
      UNION ALL SELECT card_id, refusal, coalesce(ended_at, requested_at)
        FROM card_change WHERE account_id = ${accountId}) AS asked
    WHERE at > now() - make_interval(days => ${refusalDays}::int)
    ORDER BY card_id, at DESC`;
  return new Map(rows.flatMap((row) => (row.refusal === null ? [] : [[row.card_id, row.refusal]])));
}
