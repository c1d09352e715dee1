import "server-only";
import type { Tx } from "@/lib/platform/db";
import { sealField } from "@/lib/platform/sealing";
import { contactIndexesOf } from "./store/effects";
import { type AgreedChange, saveAccountChanges, saveMemberChanges } from "./store/feed-changes";

/** An account in the issuer's record. Amounts in yen, dates YYYY-MM-DD. */
export type AccountRecord = {
  readonly account_id: string;
  readonly product_code: string;
  readonly status: string;
  readonly opened_on: string;
  readonly cycle: number;
  readonly limit_yen: number;
  readonly cash_limit_yen: number;
  readonly revolving_limit_yen: number;
  readonly debit_bank_code: string;
  readonly debit_branch_code: string;
  readonly debit_account_type: number;
  readonly debit_account_number: string;
  readonly debit_holder_kana: string;
};

/** A person on an account in the issuer's record; "" means unknown. */
export type CardmemberRecord = {
  readonly cardmember_id: string;
  readonly account_id: string;
  readonly role: string;
  readonly relationship: string;
  readonly family_name: string;
  readonly given_name: string;
  readonly family_name_kana: string;
  readonly given_name_kana: string;
  readonly birth_date: string;
  readonly postal_code: string;
  readonly prefecture: string;
  readonly city: string;
  readonly street: string;
  readonly building: string;
  readonly phone: string;
  readonly mobile: string;
  readonly email: string;
  readonly employer_name: string;
  readonly employer_phone: string;
  readonly employer_address: string;
};

const accountColumns = `account_id text, product_code text, status account_status, opened_on date,
  cycle smallint, limit_yen int, cash_limit_yen int, revolving_limit_yen int, debit_bank_code text,
  debit_branch_code text, debit_account_type smallint, debit_account_number_sealed text,
  debit_holder_kana text`;

/** Upserts whole records by ID: the newest delivery wins. Returns the changes the records now agree with. */
export async function upsertAccounts(
  tx: Tx,
  accounts: readonly AccountRecord[],
  sequence: number,
): Promise<AgreedChange[]> {
  const rows = accounts.map(({ debit_account_number, ...account }) => ({
    ...account,
    debit_account_number_sealed: sealField(
      `Account.debitAccountNumber:${account.account_id}`,
      debit_account_number,
    ),
  }));
  const target = { table: "account", key: "account_id", typed: accountColumns };
  await upsert(tx, target, rows, sequence);
  return saveAccountChanges(tx, accounts);
}

const cardmemberColumns = `cardmember_id text, account_id text, role member_role,
  relationship relationship, family_name text, given_name text, family_name_kana text,
  given_name_kana text, search_kana text, birth_date_sealed text, contact_sealed text,
  employer_sealed text, phone_index text, mobile_index text, email_index text`;

/**
 * Upserts whole records by ID: the newest delivery wins. Personal fields are sealed. Changes of members that
 * the record does not contain yet stay in force; returns the changes that the records now agree with.
 */
export async function upsertCardmembers(
  tx: Tx,
  cardmembers: readonly CardmemberRecord[],
  sequence: number,
): Promise<AgreedChange[]> {
  const target = { table: "cardmember", key: "cardmember_id", typed: cardmemberColumns };
  await upsert(tx, target, cardmembers.map(sealedCardmemberOf), sequence);
  return saveMemberChanges(tx, cardmembers);
}

function sealedCardmemberOf(member: CardmemberRecord): Record<string, unknown> {
  const id = member.cardmember_id;
  const { postal_code, prefecture, city, street, building, phone, mobile, email } = member;
  const postalCode = postal_code.replace("-", "");
  const contact = { postalCode, prefecture, city, street, building, phone, mobile, email };
  const { employer_name, employer_phone, employer_address } = member;
  const employer = { name: employer_name, phone: employer_phone, address: employer_address };
  return {
    cardmember_id: id,
    account_id: member.account_id,
    role: member.role,
    relationship: member.relationship,
    family_name: member.family_name,
    given_name: member.given_name,
    family_name_kana: member.family_name_kana,
    given_name_kana: member.given_name_kana,
    search_kana: searchKanaOf(member.family_name_kana + member.given_name_kana),
    birth_date_sealed: sealField(`Cardmember.birthDate:${id}`, member.birth_date),
    contact_sealed: sealField(`Cardmember.contact:${id}`, JSON.stringify(contact)),
    employer_sealed: sealField(`Cardmember.employer:${id}`, JSON.stringify(employer)),
    ...contactIndexesOf(contact),
  };
}

function searchKanaOf(kana: string): string {
  return kana.normalize("NFKC").replaceAll(/\s/g, "");
}

type Target = { readonly table: string; readonly key: string; readonly typed: string };

async function upsert(
  tx: Tx,
  { table, key, typed }: Target,
  rows: readonly object[],
  sequence: number,
): Promise<void> {
  const names = typed.split(",").map((column) => column.trim().split(/\s+/)[0] ?? "");
  const changed = names.filter((name) => name !== key && name !== "account_id");
  for (let at = 0; at < rows.length; at += 5000) {
    await tx.execute(
      `INSERT INTO ${table} (${names.join(", ")}, delivery_sequence)
       SELECT ${names.map((name) => `r.${name}`).join(", ")}, $2::int
       FROM jsonb_to_recordset($1::jsonb) AS r (${typed})
       ON CONFLICT (${key}) DO UPDATE SET delivery_sequence = excluded.delivery_sequence,
         ${changed.map((name) => `${name} = excluded.${name}`).join(", ")}`,
      [JSON.stringify(rows.slice(at, at + 5000)), sequence],
    );
  }
}

/** Those of the account IDs that exist. */
export async function loadKnownAccounts(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ account_id: string }>(
    "SELECT account_id FROM account WHERE account_id = ANY ($1)",
    [ids],
  );
  return new Set(rows.map((row) => row.account_id));
}

/** The account of each of these cardmembers that exists. */
export async function loadAccountsOf(
  tx: Tx,
  cardmemberIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ cardmember_id: string; account_id: string }>(
    "SELECT cardmember_id, account_id FROM cardmember WHERE cardmember_id = ANY ($1)",
    [cardmemberIds],
  );
  return new Map(rows.map((row) => [row.cardmember_id, row.account_id]));
}
