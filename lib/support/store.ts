import "server-only";
import { loginCounterOf } from "@/lib/auth/store/attempts";
import { isLiveHold } from "@/lib/ledger/rules/holds";
import { loadRecordContact } from "@/lib/members/store/changes";
import { type Executor, fromDbDate, type Tx } from "@/lib/platform/db";
import { today } from "@/lib/platform/env";
import { openField } from "@/lib/platform/sealing";
import type { Answers, CheckState, MemberFacts } from "./rules";

/** The transaction that a command passes on. */
export type { Tx };

export type Person = { readonly accountId: string; readonly cardmemberId: string };

type Contact = {
  readonly postalCode?: string;
  readonly phone?: string;
  readonly mobile?: string;
};

export type CheckRow = CheckState & { readonly checkId: string };

/** The person with a cardmember ID; null if there is none, or the account is erased. */
export async function loadPerson(tx: Tx, cardmemberId: string): Promise<Person | null> {
  const select = { accountId: true, cardmemberId: true };
  const where = { cardmemberId, account: { erasedOn: null } };
  return tx.cardmember.findUnique({ where, select });
}

/** The facts a caller's answers are compared with, from the issuer's record: a login cannot change them. */
export async function loadFacts(tx: Executor, person: Person): Promise<MemberFacts> {
  const { accountId, cardmemberId } = person;
  const members = await tx.cardmember.findMany({
    where: { accountId },
    include: { account: true },
  });
  const own = members.find((member) => member.cardmemberId === cardmemberId);
  if (!own) throw new Error("the member has gone");
  const place = (field: string) => `Cardmember.${field}:${cardmemberId}`;
  const inForce = JSON.parse(openField(place("contact"), own.contactSealed)) as Contact;
  const contact: Contact = { ...inForce, ...(await loadRecordContact(tx, cardmemberId)) };
  const others = members.filter((member) => member !== own);
  return {
    nameKana: own.familyNameKana + own.givenNameKana,
    birthDate: openField(place("birthDate"), own.birthDateSealed),
    phones: [contact.phone ?? "", contact.mobile ?? ""].filter((phone) => phone !== ""),
    postalCode: contact.postalCode ?? "",
    debitBankCode: own.account.debitBankCode,
    lastPurchaseYen: await lastPurchasesOf(tx, person),
    othersNames: others.flatMap((other) => [
      other.familyName + other.givenName,
      other.familyNameKana + other.givenNameKana,
    ]),
  };
}

/** The amounts of the purchases on a member's most recent day with one, posted or not. */
async function lastPurchasesOf(tx: Executor, person: Person): Promise<number[]> {
  const { accountId, cardmemberId } = person;
  const where = { accountId, cardmemberId, kind: "purchase" as const };
  const query = {
    select: { usedOn: true, amountYen: true },
    orderBy: { usedOn: "desc" as const },
    take: 20,
  };
  const posted = await tx.posting.findMany({ where, ...query });
  const held = await tx.hold.findMany({
    ...query,
    where: { ...where, openYen: { gt: 0 } },
    select: { ...query.select, openYen: true, lapsesOn: true },
  });
  const live = held.filter(({ openYen, lapsesOn }) =>
    isLiveHold({ openYen, lapsesOn: fromDbDate(lapsesOn) }, today()),
  );
  const uses = [...posted, ...live].map((use) => ({ ...use, usedOn: fromDbDate(use.usedOn) }));
  const last = uses.reduce((latest, use) => (use.usedOn > latest ? use.usedOn : latest), "");
  return uses.filter((use) => use.usedOn === last).map((use) => use.amountYen);
}

/** The locked counters of a member's login, or of registration with the member's cards. */
export async function loadOpenLockouts(
  tx: Tx,
  person: Person,
  kind: "login" | "card",
): Promise<string[]> {
  const rows = await tx.lockout.findMany({
    where: {
      cardmemberId: person.cardmemberId,
      endedAt: null,
      counter: { startsWith: `${kind}:` },
    },
    select: { counter: true },
  });
  return rows.map((row) => row.counter);
}

/** Whether a user ID has an owner. */
export async function isOwnedUserId(tx: Tx, userId: string): Promise<boolean> {
  return (await tx.credential.count({ where: { userId } })) > 0;
}

/** The attempt counter of a user ID without an owner. */
export function unownedCounterOf(userId: string): string {
  return loginCounterOf(userId);
}

// ── identity checks

/** A clerk's latest identity check of a member; null if there is none. */
export async function loadLatestCheck(
  tx: Executor,
  staffId: string,
  cardmemberId: string,
): Promise<CheckRow | null> {
  const row = await tx.identityCheck.findFirst({
    where: { staffId, cardmemberId },
    orderBy: { startedAt: "desc" },
  });
  return row ? { ...row, answers: row.answers as Answers } : null;
}

/** The same, locked until the transaction ends, so that a second request waits. */
export async function lockLatestCheck(
  tx: Tx,
  staffId: string,
  cardmemberId: string,
): Promise<CheckRow | null> {
  await tx.execute`SELECT check_id::text FROM identity_check
    WHERE staff_id = ${staffId} AND cardmember_id = ${cardmemberId} FOR UPDATE`;
  return loadLatestCheck(tx, staffId, cardmemberId);
}

/** How many identity checks of a member have failed since an instant. */
export async function countFailedChecks(tx: Executor, cardmemberId: string, since: Date) {
  return tx.identityCheck.count({
    where: { cardmemberId, passed: false, endedAt: { gte: since } },
  });
}

export async function insertCheck(tx: Tx, staffId: string, person: Person): Promise<void> {
  await tx.identityCheck.create({ data: { staffId, ...person }, select: { checkId: true } });
}

/** Saves the outcomes so far; true or false in `passed` ends the check. */
export async function saveAnswers(
  tx: Tx,
  checkId: string,
  answers: Answers,
  passed: boolean | null,
): Promise<void> {
  const endedAt = passed === null ? null : new Date();
  await tx.identityCheck.update({ where: { checkId }, data: { answers, passed, endedAt } });
}

export async function consumeCheck(tx: Tx, checkId: string, usedFor: string): Promise<void> {
  await tx.identityCheck.update({ where: { checkId }, data: { usedFor, usedAt: new Date() } });
}
