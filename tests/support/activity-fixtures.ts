import { memberActor, type MemberActor } from "@/lib/kernel/actor";
import { addDays, type BusinessDate, businessDate } from "@/lib/kernel/business-date";
import { closingOnOrAfter, debitDateOf } from "@/lib/kernel/cycle";
import { db, toDbDate } from "@/lib/platform/db";
import { cardNumberHashOf } from "@/lib/platform/hashing";
import { sealField } from "@/lib/platform/sealing";
import { foldSearch } from "@/lib/ledger/schema";
import type { Prisma } from "@/prisma/generated/client";

/** A person of the sample contracts, as a checked session would name them. */
export function actorOf(
  accountId: string,
  cardmemberId: string,
  role: "basic" | "family",
): MemberActor {
  const login = { credentialId: `login-${cardmemberId}`, sessionHash: "x" };
  return memberActor({ accountId, cardmemberId, role, ...login });
}

export const hanako = actorOf("A1", "M1", "basic");
export const ichiro = actorOf("A1", "M2", "family");
export const stranger = actorOf("A2", "M9", "basic");

/** Two contracts that close on the 19th: 花子 with her family member 一郎, and a stranger. */
export async function insertHouseholds(): Promise<void> {
  await insertContract("A1", "70010");
  await insertPerson("A1", { id: "M1", given: "花子", role: "basic", lastFive: "70010" });
  await insertPerson("A1", { id: "M2", given: "一郎", role: "family", lastFive: "70028" });
  await insertContract("A2", "99999");
  await insertPerson("A2", { id: "M9", given: "他人", role: "basic", lastFive: "90001" });
}

async function insertContract(accountId: string, bankAccount: string): Promise<void> {
  const sealed = sealField(`Account.debitAccountNumber:${accountId}`, `12${bankAccount}`);
  await db().account.create({
    data: {
      accountId,
      productCode: "standard",
      status: "open",
      openedOn: toDbDate(businessDate("2026-08-25")),
      cycle: 19,
      limitYen: 500_000,
      cashLimitYen: 100_000,
      revolvingLimitYen: 300_000,
      debitBankCode: "0001",
      debitBranchCode: "130",
      debitAccountType: 1,
      debitAccountNumberSealed: sealed,
      debitHolderKana: "ｻﾄｳ",
      deliverySequence: 1,
    },
  });
}

type Person = { id: string; given: string; role: "basic" | "family"; lastFive: string };

async function insertPerson(accountId: string, person: Person): Promise<void> {
  const cardmemberId = person.id;
  await db().cardmember.create({
    data: {
      accountId,
      cardmemberId,
      role: person.role,
      relationship: person.role === "basic" ? "self" : "spouse",
      familyName: "佐藤",
      givenName: person.given,
      familyNameKana: "サトウ",
      givenNameKana: "ナマエ",
      searchKana: "サトウナマエ",
      birthDateSealed: "-",
      contactSealed: "-",
      employerSealed: "-",
      deliverySequence: 1,
    },
  });
  await db().card.create({
    data: {
      accountId,
      cardId: `C-${cardmemberId}`,
      cardmemberId,
      numberHash: cardNumberHashOf(cardmemberId),
      lastFive: person.lastFive,
      expires: "2029-03",
      status: "active",
      deliverySequence: 1,
    },
  });
}

type Owner = { readonly accountId: string; readonly cardmemberId: string };
type Posting = Partial<Omit<Prisma.PostingUncheckedCreateInput, "usedOn">> & { usedOn: string };

/** A posted row; processed the day after it was used. */
export async function insertPosting(owner: Owner, id: string, given: Posting): Promise<void> {
  const usedOn = businessDate(given.usedOn);
  const processedOn = addDays(usedOn, 1);
  const merchantName = given.merchantName ?? "みどりスーパー";
  await db().posting.create({
    data: {
      postingId: id,
      accountId: owner.accountId,
      cardmemberId: owner.cardmemberId,
      cardId: `C-${owner.cardmemberId}`,
      processedOn: toDbDate(processedOn),
      closingOn: toDbDate(closingOnOrAfter(19, processedOn)),
      kind: "purchase",
      amountYen: 1000,
      merchantRaw: merchantName,
      mcc: "5411",
      currency: "JPY",
      deliverySequence: 1,
      ...given,
      merchantName,
      merchantSearch: foldSearch(merchantName),
      usedOn: toDbDate(usedOn),
    },
  });
}

/** A hold that lapses on `lapsesOn`. */
export async function insertHold(
  owner: Owner,
  id: string,
  given: { usedOn: string; lapsesOn: string; openYen?: number; amountYen?: number },
): Promise<void> {
  const amountYen = given.amountYen ?? 3000;
  await db().hold.create({
    data: {
      authorizationId: id,
      accountId: owner.accountId,
      cardmemberId: owner.cardmemberId,
      cardId: `C-${owner.cardmemberId}`,
      occurredAt: toDbDate(businessDate(given.usedOn)),
      usedOn: toDbDate(businessDate(given.usedOn)),
      lapsesOn: toDbDate(businessDate(given.lapsesOn)),
      kind: "purchase",
      amountYen,
      openYen: given.openYen ?? amountYen,
      merchantName: "カフェ ひだまり",
      merchantSearch: foldSearch("カフェ ひだまり"),
      mcc: "5814",
      currency: "JPY",
    },
  });
}

type Parts = { previousYen?: number; receivedYen?: number; newYen?: number; openYen?: number };

/** A closed bill whose E is its D, or 0 where D is below. */
export async function insertStatement(
  accountId: string,
  closing: string,
  parts: Parts = {},
): Promise<BusinessDate> {
  const closingOn = businessDate(closing);
  const { previousYen = 0, receivedYen = 0, newYen = 0 } = parts;
  const balanceYen = previousYen - receivedYen + newYen;
  const billedYen = Math.max(0, balanceYen);
  const openYen = parts.openYen ?? billedYen;
  await db().statement.create({
    data: {
      accountId,
      closingOn: toDbDate(closingOn),
      debitOn: toDbDate(debitDateOf(19, closingOn)),
      previousYen,
      receivedYen,
      newYen,
      balanceYen,
      billedYen,
      billedFeeYen: 0,
      billedCashYen: 0,
      billedShoppingYen: billedYen,
      billedRevolvingYen: 0,
      openFeeYen: 0,
      openCashYen: 0,
      openShoppingYen: openYen,
      openRevolvingYen: 0,
      status: openYen > 0 ? "unpaid" : "paid",
    },
  });
  return closingOn;
}
