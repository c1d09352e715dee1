import "server-only";
import { emit } from "@/lib/audit/emit";
import { endCredentialsWithoutCards } from "@/lib/auth/store";
import { type CardRecord, loadKnownCards, upsertCards } from "@/lib/cards/store";
import {
  type AccountRecord,
  type CardmemberRecord,
  loadAccountsOf,
  loadKnownAccounts,
  upsertAccounts,
  upsertCardmembers,
} from "@/lib/members/store";
import { saveClosingDays } from "@/lib/members/store/erased";
import type { AgreedChange } from "@/lib/members/store/feed-changes";
import type { SystemActor } from "@/lib/kernel/actor";
import { cardNumberHashOf } from "@/lib/platform/hashing";
import type { Tx } from "@/lib/platform/transaction";
import {
  distinct,
  type Fields,
  importedOf,
  type ImportedFile,
  judgeRows,
  type PersonRow,
  recordsOf,
} from "../rules/rows";
import { accountShape, cardmemberShape, cardShape, parsed } from "../schema";

/** The delivery that the rows belong to. */
export type Stamp = { readonly sequence: number; readonly businessDate: string };

/** Imports accounts. */
export async function importAccounts(
  actor: SystemActor,
  tx: Tx,
  rows: readonly PersonRow[],
  { sequence, businessDate }: Stamp,
): Promise<ImportedFile> {
  const judged = judgeRows<AccountRecord>("accounts.csv", rows, (fields) => {
    const shaped = parsed(accountShape, fields);
    return "value" in shaped ? shaped.value : shaped;
  });
  await emitAgreed(tx, actor, await upsertAccounts(tx, recordsOf(judged), sequence));
  const imported = importedOf(judged);
  await saveClosingDays(tx, imported.importedIds, businessDate);
  return imported;
}

/** Imports cardmembers. Their account must be known, and it never changes. */
export async function importCardmembers(
  actor: SystemActor,
  tx: Tx,
  rows: readonly PersonRow[],
  { sequence }: Stamp,
): Promise<ImportedFile> {
  const accounts = await loadKnownAccounts(tx, distinct(rows, "account_id"));
  const accountOf = await loadAccountsOf(tx, distinct(rows, "cardmember_id"));
  const judged = judgeRows<CardmemberRecord>("cardmembers.csv", rows, (fields) => {
    const shaped = parsed(cardmemberShape, fields);
    if (!("value" in shaped)) return shaped;
    const { account_id, cardmember_id } = shaped.value;
    if (!accounts.has(account_id)) return { reason: "account_id unknown" };
    const known = accountOf.get(cardmember_id) ?? account_id;
    return known === account_id ? shaped.value : { reason: "account_id of another contract" };
  });
  await emitAgreed(tx, actor, await upsertCardmembers(tx, recordsOf(judged), sequence));
  return importedOf(judged);
}

/** Emits that the issuer accepted the requests whose values its records now contain. */
async function emitAgreed(
  tx: Tx,
  actor: SystemActor,
  agreed: readonly AgreedChange[],
): Promise<void> {
  for (const { accountId, cardmemberId, kind, receiptNo } of agreed) {
    const about = { accountId, cardmemberId };
    const ended = { about, kind, receiptNo, outcome: "accepted", reason: "" } as const;
    await emit(tx, actor, { name: "request.ended", ...ended });
  }
}

const retriedCardShape = cardShape.omit({ number: true });

/** Imports cards. Their holder must be known, and a number belongs to only one card. */
export async function importCards(
  _actor: SystemActor,
  tx: Tx,
  rows: readonly PersonRow[],
  { sequence }: Stamp,
): Promise<ImportedFile> {
  const accountOf = await loadAccountsOf(tx, distinct(rows, "cardmember_id"));
  const known = await loadKnownCards(tx, rows.map(hashOfRow), distinct(rows, "card_id"));
  const cardOfNumber = new Map(known.cardOfNumber);
  const judge = (fields: Fields) => {
    const shaped = parsed("number_hash" in fields ? retriedCardShape : cardShape, fields);
    if (!("value" in shaped)) return shaped;
    const { card_id, cardmember_id, expires, status, cap_yen } = shaped.value;
    const account_id = accountOf.get(cardmember_id);
    if (!account_id) return { reason: "cardmember_id unknown" };
    if ((known.accountOfCard.get(card_id) ?? account_id) !== account_id) {
      return { reason: "cardmember_id of another contract" };
    }
    const { number_hash, last_five } = numberFactsIn(fields);
    if ((cardOfNumber.get(number_hash) ?? card_id) !== card_id) {
      return { reason: "number of another card" };
    }
    cardOfNumber.set(number_hash, card_id);
    return { card_id, account_id, cardmember_id, number_hash, last_five, expires, status, cap_yen };
  };
  const judged = judgeRows<CardRecord>("cards.csv", rows, judge, withoutNumber);
  const cards = recordsOf(judged);
  await upsertCards(tx, cards, sequence);
  await endCredentialsWithoutCards(tx, [...new Set(cards.map((card) => card.cardmember_id))]);
  return importedOf(judged);
}

/** Drops the card number: its keyed hash and last five digits are enough to retry the row. */
function withoutNumber({ number = "", ...rest }: Fields): Fields {
  return { ...numberFactsOf(number), ...rest };
}

function numberFactsOf(number: string): { number_hash: string; last_five: string } {
  return { number_hash: cardNumberHashOf(number), last_five: number.slice(-5) };
}

/** A retried row already contains them; its number was not stored. */
function numberFactsIn(fields: Fields): { number_hash: string; last_five: string } {
  const { number_hash, last_five, number = "" } = fields;
  return number_hash && last_five ? { number_hash, last_five } : numberFactsOf(number);
}

function hashOfRow({ fields }: PersonRow): string {
  return numberFactsIn(fields).number_hash;
}
