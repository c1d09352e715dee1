import "server-only";
import { maskCardTail } from "@/lib/kernel/mask";
import type { Executor, Tx } from "@/lib/platform/db";
import { yen } from "@/lib/kernel/yen";
import type { CardSnapshot, OpenRequests } from "../rules/state";

type Place = { readonly accountId: string; readonly cardId?: string };

/** The cards of an account, or one of them, with their open requests. */
export async function loadCardSnapshots(
  tx: Executor,
  { accountId, cardId }: Place,
): Promise<CardSnapshot[]> {
  const which = { accountId, cardId };
  const lifting = { liftReceiptNo: { not: null }, liftAgreedAt: null };
  const cards = await tx.card.findMany({
    where: which,
    include: { account: true, cardmember: { select: { role: true } } },
  });
  const freezes = await tx.cardFreeze.findMany({
    where: { ...which, OR: [{ endedAt: null }, lifting] },
    orderBy: { frozenAt: "asc" },
  });
  const losses = await tx.cardLoss.findMany({ where: { ...which, endedAt: null } });
  const changes = await tx.cardChange.findMany({ where: { ...which, endedAt: null } });
  const ofCard = <Row extends { cardId: string }>(rows: Row[], id: string) =>
    rows.filter((row) => row.cardId === id);
  return cards.map(({ account, cardmember, ...card }) => ({
    accountId,
    cardId: card.cardId,
    cardmemberId: card.cardmemberId,
    holderRole: cardmember.role,
    status: card.status,
    capYen: card.capYen === null ? null : yen(card.capYen),
    accountStatus: account.status,
    limitYen: yen(account.limitYen),
    open: openRequestsOf(
      ofCard(freezes, card.cardId),
      ofCard(losses, card.cardId).length > 0,
      ofCard(changes, card.cardId),
    ),
  }));
}

type FreezeRow = {
  setBy: string;
  setByRole: "basic" | "family";
  reason: "precaution" | "mislaid";
  frozenAt: Date;
  agreedAt: Date | null;
  endedAt: Date | null;
};

function openRequestsOf(
  freezes: readonly FreezeRow[],
  isLossOpen: boolean,
  changes: readonly { kind: string; capYen: number | null }[],
): OpenRequests {
  const cap = changes.find(({ kind }) => kind === "cap");
  const isOpen = (kind: string) => changes.some((change) => change.kind === kind);
  return {
    freezes: freezes
      .filter(({ endedAt }) => endedAt === null)
      .map(({ setBy, setByRole, reason, frozenAt, agreedAt }) => ({
        setBy,
        setByRole,
        reason,
        frozenAt,
        isAgreed: agreedAt !== null,
      })),
    isLiftOpen: freezes.some(({ endedAt }) => endedAt !== null),
    isLossOpen,
    isStopOpen: isOpen("stop"),
    isEndOpen: isOpen("end"),
    capYen: cap && (cap.capYen === null ? null : yen(cap.capYen)),
  };
}

/** One card of the account; null if the account has none with this ID. */
export async function loadSnapshot(
  tx: Tx,
  place: { readonly accountId: string; readonly cardId: string },
): Promise<CardSnapshot | null> {
  const [card] = await loadCardSnapshots(tx, place);
  return card ?? null;
}

type Person = { readonly accountId: string; readonly cardmemberId: string };

/** The part of an event that identifies a card and its recipients. */
export type NotifiedCard = {
  readonly about: Person;
  readonly alsoTell: Person | null;
  readonly cardId: string;
  readonly cardTail: string;
  readonly mailOnly: { readonly details: { readonly holder: string } };
};

/** The recipients of events about a card: its holder, and the basic member if that is another person. */
export async function loadNotified(
  tx: Tx,
  { accountId, cardId, cardmemberId }: CardSnapshot,
): Promise<NotifiedCard> {
  const card = await tx.card.findUniqueOrThrow({
    where: { cardId },
    select: { lastFive: true, cardmember: { select: { familyName: true, givenName: true } } },
  });
  const basic = await tx.cardmember.findFirst({
    where: { accountId, role: "basic", cardmemberId: { not: cardmemberId } },
    select: { cardmemberId: true },
  });
  const about = { accountId, cardmemberId };
  const { familyName, givenName } = card.cardmember;
  return {
    about,
    alsoTell: basic && { accountId, cardmemberId: basic.cardmemberId },
    cardId,
    cardTail: maskCardTail(card.lastFive),
    mailOnly: { details: { holder: `${familyName} ${givenName}` } },
  };
}
