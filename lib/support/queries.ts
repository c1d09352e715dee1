import "server-only";
import { loginCounterOf } from "@/lib/auth/store/attempts";
import { foldUserId } from "@/lib/auth/rules";
import type { SupportActor } from "@/lib/kernel/actor";
import { businessDateOf, startOfDay } from "@/lib/kernel/business-date";
import { maskCardTail } from "@/lib/kernel/mask";
import { db } from "@/lib/platform/db";
import { keyedHashOf } from "@/lib/platform/hashing";
import { issuer } from "@/lib/platform/issuer";
import { openField } from "@/lib/platform/sealing";
import { digitsOf, foldKana, type SearchKind, searchKindOf } from "./rules";
import { loadEnrolment } from "./store/staff";
import { totpUriOf } from "@/lib/platform/totp";

/** A member in a search result: enough to identify the right one. */
export type MemberHit = {
  readonly cardmemberId: string;
  readonly name: string;
  readonly role: "basic" | "family";
  readonly cardTail: string;
  readonly lockedSince: Date | null;
};

/** A user ID without an owner; it can be locked too. */
export type UnownedId = { readonly userId: string; readonly lockedSince: Date | null };

export type SearchView = {
  readonly members: readonly MemberHit[];
  readonly unowned: UnownedId | null;
  /** More were found than are shown. */
  readonly isCut: boolean;
};

export type EnrolmentView = {
  readonly staffId: string;
  readonly secret: string;
  readonly uri: string;
};

const shownHits = 50;
const hitColumns = {
  cardmemberId: true,
  familyName: true,
  givenName: true,
  role: true,
  cards: { select: { lastFive: true, status: true }, orderBy: { cardId: "asc" as const } },
};

type HitRow = {
  cardmemberId: string;
  familyName: string;
  givenName: string;
  role: "basic" | "family";
  cards: { lastFive: string; status: string }[];
};

/** Finds members by anything a caller can name. Locked ones come first. Empty for an auditor. */
export async function searchMembers(actor: SupportActor, typed: string): Promise<SearchView> {
  if (actor.role === "auditor") return { members: [], unowned: null, isCut: false };
  const kind = searchKindOf(typed);
  const inquiry = kind === "inquiry" ? await inquiredIdOf(digitsOf(typed)) : null;
  const where =
    inquiry === null ? whereOf(kind, typed) : { credential: { userId: foldUserId(inquiry) } };
  const rows = await db().cardmember.findMany({
    where,
    select: hitColumns,
    orderBy: [{ searchKana: "asc" }, { cardmemberId: "asc" }],
    take: shownHits + 1,
  });
  const members = await hitsOf(rows.slice(0, shownHits));
  const unowned = rows.length === 0 ? await unownedOf(foldUserId(inquiry ?? typed)) : null;
  return { members, unowned, isCut: rows.length > shownHits };
}

function whereOf(kind: SearchKind, typed: string) {
  const digits = digitsOf(typed);
  switch (kind) {
    case "phone":
      return {
        OR: [
          { phoneIndex: keyedHashOf("phone", digits) },
          { mobileIndex: keyedHashOf("mobile", digits) },
        ],
      };
    case "last-five":
      return { cards: { some: { lastFive: digits } } };
    case "kana":
      return { searchKana: { startsWith: foldKana(typed) } };
    case "inquiry":
    case "user-id":
      return { credential: { userId: foldUserId(typed) } };
  }
}

/** The user ID typed when an inquiry number (お問い合わせ番号) was issued; null if it has expired. */
async function inquiredIdOf(number: string): Promise<string | null> {
  const row = await db().inquiryNumber.findFirst({
    where: { number, expiresAt: { gt: new Date() } },
  });
  return row ? openField(`InquiryNumber.userId:${number}`, row.userIdSealed) : null;
}

async function hitsOf(rows: readonly HitRow[]): Promise<MemberHit[]> {
  const cardmemberId = { in: rows.map((row) => row.cardmemberId) };
  const locks = await db().lockout.findMany({
    where: { cardmemberId, endedAt: null },
    select: { cardmemberId: true, lockedAt: true },
  });
  const since = new Map(locks.map((lock) => [lock.cardmemberId, lock.lockedAt]));
  const hits = rows.map((row) => hitOf(row, since.get(row.cardmemberId) ?? null));
  return hits.sort((a, b) => Number(b.lockedSince ?? 0) - Number(a.lockedSince ?? 0));
}

function hitOf(row: HitRow, lockedSince: Date | null): MemberHit {
  const { cardmemberId, role } = row;
  const card = row.cards.find((one) => one.status === "active") ?? row.cards[0];
  return {
    cardmemberId,
    role,
    name: `${row.familyName} ${row.givenName}`,
    cardTail: card ? maskCardTail(card.lastFive) : "",
    lockedSince,
  };
}

async function unownedOf(userId: string): Promise<UnownedId | null> {
  const lock = await db().lockout.findFirst({
    where: { counter: loginCounterOf(userId), endedAt: null },
    select: { lockedAt: true },
  });
  return { userId, lockedSince: lock?.lockedAt ?? null };
}

/** The members whose lockout began today and is still open, newest first. */
export async function listTodaysLockouts(actor: SupportActor): Promise<readonly MemberHit[]> {
  if (actor.role === "auditor") return [];
  const midnight = startOfDay(businessDateOf(new Date()));
  const locks = await db().lockout.findMany({
    where: { endedAt: null, lockedAt: { gte: midnight }, cardmemberId: { not: null } },
    select: { cardmemberId: true },
    orderBy: { lockedAt: "desc" },
    take: shownHits,
  });
  const ids = locks.map((lock) => lock.cardmemberId).filter((id) => id !== null);
  const rows = await db().cardmember.findMany({
    where: { cardmemberId: { in: ids } },
    select: hitColumns,
  });
  return hitsOf(rows);
}

/** The data a new clerk needs to enrol; null if the link was used or has expired. */
export async function viewEnrolment(token: string): Promise<EnrolmentView | null> {
  const enrolment = await loadEnrolment(db(), token);
  if (!enrolment?.isOpen) return null;
  const { staffId, totpSecret } = enrolment;
  return { staffId, secret: totpSecret, uri: totpUriOf(staffId, issuer().name, totpSecret) };
}
