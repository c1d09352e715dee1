import "server-only";
import type { MemberActor } from "@/lib/kernel/actor";
import { type Yen, yen } from "@/lib/kernel/yen";
import { db } from "@/lib/platform/db";

export type CardView = {
  readonly cardId: string;
  readonly holderName: string;
  readonly holderRole: "basic" | "family";
  /** Whether the reader holds it. */
  readonly isOwn: boolean;
  readonly lastFive: string;
  /** "09/29" */
  readonly expires: string;
  readonly status: "active" | "stopped" | "lost" | "ended";
  /** What a family card may use in one cycle; null where only the contract's limit counts. */
  readonly capYen: Yen | null;
};

const statusOrder = { active: 0, stopped: 1, lost: 2, ended: 3 } as const;

/** The cards the reader may see: the basic member all of the contract, a family member their own. */
export async function listCards(actor: MemberActor): Promise<CardView[]> {
  const { accountId, cardmemberId, role } = actor;
  const cards = await db().card.findMany({
    where: role === "basic" ? { accountId } : { accountId, cardmemberId },
    select: {
      cardId: true,
      cardmemberId: true,
      lastFive: true,
      expires: true,
      status: true,
      capYen: true,
      cardmember: { select: { familyName: true, givenName: true, role: true } },
    },
    orderBy: [{ cardmemberId: "asc" }, { expires: "desc" }, { cardId: "desc" }],
  });
  const views = cards.map(({ cardmember, capYen, ...card }) => ({
    cardId: card.cardId,
    holderName: `${cardmember.familyName} ${cardmember.givenName}`,
    holderRole: cardmember.role,
    isOwn: card.cardmemberId === cardmemberId,
    lastFive: card.lastFive,
    expires: `${card.expires.slice(5, 7)}/${card.expires.slice(2, 4)}`,
    status: card.status,
    capYen: capYen === null ? null : yen(capYen),
  }));
  return views.sort((a, b) => rankOf(a) - rankOf(b));
}

/** Cards that work come first; among them one's own, then the basic member's. */
function rankOf(card: CardView): number {
  const whose = card.isOwn ? 0 : card.holderRole === "basic" ? 1 : 2;
  return statusOrder[card.status] * 3 + whose;
}
