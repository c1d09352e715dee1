import "server-only";
import { countPasskeys } from "@/lib/auth/store/passkeys";
import { hasSecondStep } from "@/lib/auth/store/second-step";
import { freezeRefusal, isFrozenBy, liftRefusal } from "@/lib/cards/rules/freeze";
import { loadCardSnapshots } from "@/lib/cards/store/snapshot";
import type { SupportActor } from "@/lib/kernel/actor";
import { maskCardTail, maskEmail, maskPhone } from "@/lib/kernel/mask";
import { loadRecordContact } from "@/lib/members/store/changes";
import { db } from "@/lib/platform/db";
import { openField } from "@/lib/platform/sealing";
import {
  type Answers,
  type CheckItem,
  type CheckStatus,
  checkItems,
  checkStatusOf,
  decideStart,
  isAskable,
  mayGuide,
} from "../rules";
import type { Proofs } from "../rules/proofs";
import { countFailedChecks, loadFacts, loadLatestCheck, type Person } from "../store";
import { hasOpened } from "./opened";

const minuteMs = 60_000;
const shownLocks = 20;

export type Lock = {
  readonly kind: "login" | "card";
  readonly lockedAt: Date;
  readonly endedAt: Date | null;
  readonly endedBy: string | null;
  readonly endReason: string | null;
};

/** The data of a member that a clerk may see: none of it answers the identity check. */
export type MemberFile = {
  readonly cardmemberId: string;
  readonly name: string;
  readonly role: "basic" | "family";
  readonly cards: readonly {
    readonly cardId: string;
    readonly tail: string;
    readonly status: string;
    readonly isLockedOut: boolean;
    /** Whether the holder may, and therefore a clerk on the holder's behalf. */
    readonly mayFreeze: boolean;
    readonly mayLift: boolean;
  }[];
  /** Masked, from the issuer's record: the numbers for calling back. */
  readonly phones: readonly string[];
  readonly email: string | null;
  readonly registeredAt: Date | null;
  /** What the login requires or accepts besides the password. */
  readonly proofs: Proofs;
  readonly lockedSince: Date | null;
  readonly cardLockedSince: Date | null;
  readonly locks: readonly Lock[];
  readonly check: CheckView;
};

export type CheckView = {
  readonly status: CheckStatus;
  readonly answers: Answers;
  readonly items: readonly CheckItem[];
  readonly isSupervisorNeeded: boolean;
  readonly mayGuide: boolean;
};

/** A member's file; null if the ID is unknown or erased, "closed" until this clerk has opened the member. */
export async function viewMemberFile(
  actor: SupportActor,
  cardmemberId: string,
): Promise<MemberFile | "closed" | null> {
  const member = await db().cardmember.findUnique({
    where: { cardmemberId, account: { erasedOn: null } },
    include: { cards: { orderBy: { cardId: "asc" } }, credential: true },
  });
  if (!member) return null;
  if (!(await hasOpened(actor, cardmemberId))) return "closed";
  const locks = await locksOf(cardmemberId);
  const openSince = (kind: Lock["kind"]) =>
    locks.find((lock) => lock.kind === kind && lock.endedAt === null)?.lockedAt ?? null;
  const contact = JSON.parse(
    openField(`Cardmember.contact:${cardmemberId}`, member.contactSealed),
  ) as { phone?: string; mobile?: string; email?: string };
  const record = { ...contact, ...(await loadRecordContact(db(), cardmemberId)) };
  const phones = [record.phone, record.mobile].map((phone) => maskPhone(phone ?? ""));
  return {
    cardmemberId,
    name: `${member.familyName} ${member.givenName}`,
    role: member.role,
    cards: await cardsOf(member, member.cards),
    phones: phones.filter((phone) => phone !== ""),
    email: contact.email ? maskEmail(contact.email) : null,
    registeredAt: member.credential?.createdAt ?? null,
    proofs: await proofsOf(member.credential?.credentialId ?? null),
    lockedSince: openSince("login"),
    cardLockedSince: openSince("card"),
    locks,
    check: await checkOf(actor, { accountId: member.accountId, cardmemberId }),
  };
}

type Holder = Person & { readonly role: "basic" | "family" };
type CardRow = { readonly cardId: string; readonly lastFive: string; readonly status: string };

async function cardsOf(holder: Holder, cards: readonly CardRow[]) {
  const snapshots = await loadCardSnapshots(db(), { accountId: holder.accountId });
  return cards.flatMap(({ cardId, lastFive, status }) => {
    const card = snapshots.find((one) => one.cardId === cardId);
    if (!card) return [];
    const mayFreeze = freezeRefusal(holder, card) === null && !isFrozenBy(holder, card);
    const mayLift = liftRefusal(holder, card) === null;
    const isLockedOut = card.open.freezes.length > 0;
    return { cardId, tail: maskCardTail(lastFive), status, isLockedOut, mayFreeze, mayLift };
  });
}

async function proofsOf(credentialId: string | null): Promise<Proofs> {
  if (!credentialId) return { hasSecondStep: false, passkeys: 0 };
  return {
    hasSecondStep: await hasSecondStep(db(), credentialId),
    passkeys: await countPasskeys(db(), credentialId),
  };
}

async function locksOf(cardmemberId: string): Promise<Lock[]> {
  const rows = await db().lockout.findMany({
    where: { cardmemberId },
    orderBy: [{ endedAt: { sort: "desc", nulls: "first" } }, { lockedAt: "desc" }],
    take: shownLocks,
  });
  return rows.map((row) => ({
    kind: row.counter.startsWith("card:") ? "card" : "login",
    lockedAt: row.lockedAt,
    endedAt: row.endedAt,
    endedBy: row.endedBy,
    endReason: row.endReason,
  }));
}

async function checkOf(actor: SupportActor, person: Person): Promise<CheckView> {
  const { staffId } = actor;
  const now = new Date();
  const check = await loadLatestCheck(db(), staffId, person.cardmemberId);
  const failed = await countFailedChecks(
    db(),
    person.cardmemberId,
    new Date(now.getTime() - 24 * 60 * minuteMs),
  );
  const facts = await loadFacts(db(), person);
  return {
    status: checkStatusOf(check, staffId, now),
    answers: check?.answers ?? {},
    items: checkItems.filter((item) => isAskable(item, facts)),
    isSupervisorNeeded: decideStart(actor.role, failed) !== null,
    mayGuide: mayGuide(check, staffId, now),
  };
}
