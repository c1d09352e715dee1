import { rowsOf } from "../../support/feed";

type Database = { readonly name: string };

/** The tables of the portal. */
export async function tablesOf(database: Database): Promise<string[]> {
  const rows = await rowsOf<{ name: string }>(
    database,
    `SELECT tablename AS name FROM pg_tables
     WHERE schemaname = 'public' AND tablename NOT LIKE '\\_prisma%' ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

/** Every row of every table as text, as a dump has it. */
export async function dumpOf(database: Database): Promise<string> {
  const parts: string[] = [];
  for (const name of await tablesOf(database)) {
    const rows = await rowsOf<{ row: string }>(database, `SELECT t::text AS row FROM ${name} t`);
    parts.push(...rows.map(({ row }) => `${name}: ${row}`));
  }
  return parts.join("\n");
}

/** Those of the texts that stand somewhere in a dump. */
export function found(text: string, wanted: readonly string[]): string[] {
  return wanted.filter((one) => text.includes(one));
}

/** What is kept encrypted or as a hash of a contract, as it stands in the tables. */
export async function secretsOf(database: Database, accountId: string): Promise<string[]> {
  const rows = await rowsOf<{ secret: string | null }>(
    database,
    `SELECT unnest(ARRAY[birth_date_sealed, contact_sealed, employer_sealed, phone_index, email_index])
       AS secret FROM cardmember WHERE account_id = $1
     UNION SELECT debit_account_number_sealed FROM account WHERE account_id = $1
     UNION SELECT number_hash FROM card WHERE account_id = $1
     UNION SELECT password_hash FROM credential WHERE account_id = $1
     UNION SELECT unnest(ARRAY[old_sealed, new_sealed, record_sealed]) FROM profile_change
       WHERE account_id = $1
     UNION SELECT details_sealed FROM card_loss WHERE account_id = $1
     UNION SELECT body_sealed FROM dispute_message WHERE account_id = $1
     UNION SELECT content_sealed FROM outbox_entry WHERE account_id = $1
     UNION SELECT body FROM message WHERE account_id = $1`,
    [accountId],
  );
  return rows.flatMap(({ secret }) => (secret ? [secret.split("\n")[0] ?? secret] : []));
}

/** The books of everybody: what must not move. */
export async function booksOf(database: Database): Promise<unknown> {
  return rowsOf(
    database,
    `SELECT (SELECT jsonb_agg(to_jsonb(s) ORDER BY account_id, closing_on) FROM statement s) AS bills,
       (SELECT jsonb_agg(to_jsonb(e) ORDER BY account_id, event_id) FROM ledger_event e) AS events,
       (SELECT jsonb_agg(to_jsonb(b) ORDER BY account_id, book) FROM book_balance b) AS balances,
       (SELECT jsonb_agg(to_jsonb(l) ORDER BY account_id, closing_on) FROM point_lot l) AS lots`,
  );
}
