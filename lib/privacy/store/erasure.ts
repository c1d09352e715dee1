import "server-only";
import type { Tx } from "@/lib/platform/db";
import { isStillBilled, lastBill } from "@/lib/statements/rules/next-bill.sql";
import { hasUnanswered } from "@/lib/debits/rules/requests.sql";
import type { BusinessDate } from "@/lib/kernel/business-date";
import { erasePeople } from "@/lib/members/store/erased";
import { joinTerms } from "@/lib/products/rules/terms.sql";
import { type Erasure, erasures, type Link, type Obstacle } from "../rules/erasure";

/** SQL of each obstacle, in order of precedence; `a` is the account, `l` its last bill. */
const obstacles: readonly (readonly [Obstacle, string])[] = [
  [
    "bill",
    `${isStillBilled} OR EXISTS (SELECT FROM statement s
      WHERE s.account_id = a.account_id AND s.status = 'unpaid')`,
  ],
  ["debit", hasUnanswered("a.account_id")],
  [
    "case",
    "EXISTS (SELECT FROM dispute d WHERE d.account_id = a.account_id AND d.ended_at IS NULL)",
  ],
  [
    "request",
    `EXISTS (SELECT FROM outbox_entry o LEFT JOIN outbox_batch b ON b.batch_no = o.batch_no
      WHERE o.account_id = a.account_id AND b.acknowledged_at IS NULL
        AND (o.batch_no IS NOT NULL OR o.ended_at IS NULL))`,
  ],
];

/** SQL of the accounts closed long enough ago, with the first obstacle to erasing each; null if none. */
export function erasableContracts(day: string): string {
  const cases = obstacles.map(([name, condition]) => `WHEN ${condition} THEN '${name}'`);
  return `SELECT a.account_id, a.closed_on, CASE ${cases.join(" ")} END AS obstacle
    FROM account a ${joinTerms("a", "a.closed_on")} ${lastBill}
    WHERE a.erased_on IS NULL AND a.closed_on <= ${day} AND a.closed_on <= ${day} - make_interval(months => terms.closed_months)`;
}

export type ErasedContract = { readonly accountId: string; readonly closedOn: string };

/** Selects and locks the accounts to erase next, the ones closed longest ago. */
export async function lockErasable(
  tx: Tx,
  day: BusinessDate,
  count: number,
): Promise<ErasedContract[]> {
  const rows = await tx.query<ErasedContract>(
    `SELECT a.account_id AS "accountId", a.closed_on::text AS "closedOn" FROM account a
     WHERE a.account_id IN (SELECT account_id FROM (${erasableContracts("$1::date")}) due
       WHERE obstacle IS NULL ORDER BY closed_on, account_id LIMIT $2)
     ORDER BY 1 FOR UPDATE`,
    [day, count],
  );
  return rows;
}

const links: Record<Link, string> = {
  account: "t.account_id = ANY ($1)",
  // For tables whose index begins with the cardmember.
  person: "t.cardmember_id IN (SELECT cardmember_id FROM cardmember WHERE account_id = ANY ($1))",
  credential:
    "t.credential_id IN (SELECT credential_id FROM credential WHERE account_id = ANY ($1))",
  "second-step": `t.step_id IN (SELECT step_id FROM second_step JOIN credential USING (credential_id)
    WHERE account_id = ANY ($1))`,
  "locked-counter": "t.counter IN (SELECT counter FROM lockout WHERE account_id = ANY ($1))",
  "feed-record": `t.row_sealed IS NOT NULL AND t.record_id IN (SELECT unnest($1::text[])
    UNION ALL SELECT cardmember_id FROM cardmember WHERE account_id = ANY ($1)
    UNION ALL SELECT card_id FROM card WHERE account_id = ANY ($1))`,
};

/** Erases the personal data of these accounts; transactions and statements stay unchanged. */
export async function eraseContracts(
  tx: Tx,
  accountIds: readonly string[],
  day: BusinessDate,
): Promise<void> {
  for (const erasure of erasures) await tx.execute(statementOf(erasure), [accountIds]);
  await erasePeople(tx, accountIds, day);
}

function statementOf(erasure: Erasure): string {
  const { table, link } = erasure;
  const what =
    erasure.how === "gone" ? `DELETE FROM ${table} t` : `UPDATE ${table} t SET ${erasure.set}`;
  return `${what} WHERE ${links[link]}`;
}
