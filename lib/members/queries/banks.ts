import "server-only";
import type { MemberActor } from "@/lib/kernel/actor";
import type { BusinessDate } from "@/lib/kernel/business-date";
import type { Cycle } from "@/lib/kernel/cycle";
import { db, fromDbDate, toDbDate } from "@/lib/platform/db";
import { today } from "@/lib/platform/env";
import { listDeadlines } from "@/lib/products/store/deadlines";
import { bankTitleOf, soughtOf } from "../rules/bank-search";
import { type OldAccountDebit, oldAccountDebitsOf } from "../rules/debit-account";

export type Place = { readonly code: string; readonly name: string };

export type FoundPlaces = {
  readonly places: readonly Place[];
  /** More were found than are shown. */
  readonly hasMore: boolean;
};

const shown = 40;

/** Banks by code, kanji, kana or romaji; those that start with the text come first. */
export async function listBanks(typed: string): Promise<FoundPlaces> {
  const sought = soughtOf(typed).slice(0, 40);
  if (sought === "") return { places: [], hasMore: false };
  const rows = await db().query<Place>`
    SELECT bank_code AS code, name FROM bank
    WHERE position(${sought} in search_text) > 0
    ORDER BY (position(${`\n${sought}`} in ${"\n"} || search_text) > 0) DESC, length(name), bank_code
    LIMIT ${shown + 1}::int`;
  const places = rows.slice(0, shown).map(({ code, name }) => {
    return { code, name: bankTitleOf(code, name) };
  });
  return { places, hasMore: rows.length > shown };
}

/** Branches of a bank by the same search; an empty text matches all of them. */
export async function listBranches(bankCode: string, typed: string): Promise<FoundPlaces> {
  const sought = soughtOf(typed).slice(0, 40);
  const rows = await db().query<Place>`
    SELECT branch_code AS code, name FROM bank_branch
    WHERE bank_code = ${bankCode} AND position(${sought} in search_text) > 0
    ORDER BY (position(${`\n${sought}`} in ${"\n"} || search_text) > 0) DESC, branch_code
    LIMIT ${shown + 1}::int`;
  return { places: rows.slice(0, shown), hasMore: rows.length > shown };
}

/** The names of a bank and a branch; null for one that is not in the list. */
export async function viewBankNames(
  bankCode: string,
  branchCode: string,
): Promise<{ readonly bank: string | null; readonly branch: string | null }> {
  const [bank, branch] = await Promise.all([
    db().bank.findUnique({ where: { bankCode }, select: { name: true } }),
    db().bankBranch.findUnique({
      where: { bankCode_branchCode: { bankCode, branchCode } },
      select: { name: true },
    }),
  ]);
  return { bank: bank && bankTitleOf(bankCode, bank.name), branch: branch?.name ?? null };
}

/** The debits that still use the old debit account, even if it is changed today. */
export async function listOldAccountDebits(actor: MemberActor): Promise<OldAccountDebit[]> {
  if (actor.role !== "basic") return [];
  const { accountId } = actor;
  const day: BusinessDate = today();
  const account = await db().account.findUniqueOrThrow({
    where: { accountId },
    select: { cycle: true },
  });
  const requests = await db().debitRequest.findMany({
    where: { accountId, debitOn: { gte: toDbDate(day) }, resultCode: null },
    select: { debitOn: true },
  });
  const requestedOn = requests.map(({ debitOn }) => fromDbDate(debitOn));
  const cycle = account.cycle as Cycle;
  return oldAccountDebitsOf({ cycle, deadlines: await listDeadlines(db()) }, requestedOn, day);
}
