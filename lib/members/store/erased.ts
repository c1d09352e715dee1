import "server-only";
import type { Tx } from "@/lib/platform/db";
import { sealField } from "@/lib/platform/sealing";

/** Those of the accounts whose personal fields are erased. */
export async function loadErasedAccounts(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ account_id: string }>(
    "SELECT account_id FROM account WHERE erased_on IS NOT NULL AND account_id = ANY ($1)",
    [ids],
  );
  return new Set(rows.map((row) => row.account_id));
}

/** Saves since when accounts of a delivery are closed; null for open ones. */
export async function saveClosingDays(
  tx: Tx,
  accountIds: readonly string[],
  businessDate: string,
): Promise<void> {
  await tx.execute(
    `UPDATE account SET closed_on = CASE WHEN status = 'closed' THEN $2::date END
     WHERE account_id = ANY ($1) AND (status = 'closed') <> (closed_on IS NOT NULL)`,
    [accountIds, businessDate],
  );
}

const unknownContact = {
  postalCode: "",
  prefecture: "",
  city: "",
  street: "",
  building: "",
  phone: "",
  mobile: "",
  email: "",
};
const unknownEmployer = { name: "", phone: "", address: "" };

/**
 * Erases the personal fields of the people on these accounts, and the debit accounts. IDs, roles and
 * relationships remain; sealed fields still decrypt, to empty values.
 */
export async function erasePeople(
  tx: Tx,
  accountIds: readonly string[],
  day: string,
): Promise<void> {
  const rows = await tx.query<{ id: string }>(
    "SELECT cardmember_id AS id FROM cardmember WHERE account_id = ANY ($1)",
    [accountIds],
  );
  await tx.execute(
    `UPDATE cardmember m SET family_name = '', given_name = '', family_name_kana = '',
       given_name_kana = '', search_kana = '', birth_date_sealed = r.birth_date,
       contact_sealed = r.contact, employer_sealed = r.employer, phone_index = NULL,
       mobile_index = NULL, email_index = NULL
     FROM jsonb_to_recordset($1::jsonb) AS r (id text, birth_date text, contact text, employer text)
     WHERE m.cardmember_id = r.id`,
    [JSON.stringify(rows.map(({ id }) => blankPersonOf(id)))],
  );
  await tx.execute(
    `UPDATE account a SET erased_on = $2::date, debit_bank_code = '', debit_branch_code = '',
       debit_holder_kana = '', debit_account_number_sealed = r.number
     FROM jsonb_to_recordset($1::jsonb) AS r (id text, number text) WHERE a.account_id = r.id`,
    [JSON.stringify(accountIds.map(blankAccountOf)), day],
  );
}

function blankPersonOf(id: string) {
  return {
    id,
    birth_date: sealField(`Cardmember.birthDate:${id}`, ""),
    contact: sealField(`Cardmember.contact:${id}`, JSON.stringify(unknownContact)),
    employer: sealField(`Cardmember.employer:${id}`, JSON.stringify(unknownEmployer)),
  };
}

function blankAccountOf(id: string) {
  return { id, number: sealField(`Account.debitAccountNumber:${id}`, "") };
}
