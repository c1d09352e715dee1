// Seconds of the bare aggregate beside those of the closing job, which makes the bills of ACCOUNTS
// (100,000) accounts. The bare aggregate sums the ledger by account and closing, a column of the bill
// each, into a table with the bill's columns and indexes: no order of payment, points, revolving or mail.
//   ACCOUNTS=5000 npm run bench -- closing
import { importSample } from "./deliveries.mjs";
import { rounded } from "./load.mjs";
import { asOf } from "./portal.mjs";

export const aim = ">= 0.3";

const accounts = Number(process.env.ACCOUNTS ?? 100_000);
const uses = Number(process.env.USES ?? 5);

export async function measure(portal) {
  const database = await portal.copyOf("closing");
  try {
    await importSample(database, { members: accounts, months: 1, postings: uses });
    await database.query("ANALYZE");
    const [before] = await database.query("SELECT count(*)::int AS bills FROM statement");
    await database.query("CREATE TABLE bare_statement (LIKE statement INCLUDING ALL)");
    const bareSeconds = await secondsOf(() => database.query(aggregate));
    const seconds = database.job("cycle-close", "--through", asOf);
    const [after] = await database.query("SELECT count(*)::int AS bills FROM statement");
    const [bare] = await database.query("SELECT count(*)::int AS bills FROM bare_statement");
    return {
      value: rounded(bareSeconds / seconds),
      accounts,
      bills: after.bills - before.bills,
      bareBills: bare.bills,
      seconds: rounded(seconds),
      bareSeconds: rounded(bareSeconds),
    };
  } finally {
    await database.drop();
  }
}

async function secondsOf(work) {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1000;
}

const sumOf = (...kinds) =>
  `coalesce(sum(amount_yen) FILTER (WHERE kind IN ('${kinds.join("', '")}')), 0)`;

const aggregate = `
  INSERT INTO bare_statement (account_id, closing_on, debit_on, previous_yen, received_yen, new_yen,
    balance_yen, billed_yen, billed_fee_yen, billed_cash_yen, billed_shopping_yen,
    billed_revolving_yen, open_fee_yen, open_cash_yen, open_shopping_yen, open_revolving_yen, status)
  SELECT account_id, closing_on, closing_on, 0, received, fee + cash + shopping,
    fee + cash + shopping - received, fee + cash + shopping, fee, cash,
    shopping, 0, fee, cash, shopping, 0, 'unpaid'
  FROM (SELECT a.account_id, closing_on_or_after(a.cycle, a.opened_on) AS closing_on,
      ${sumOf("payment", "refund", "credit_adjustment", "points_credit")} AS received,
      ${sumOf("annual_fee", "debit_adjustment", "revolving_fee")} AS fee,
      ${sumOf("cash_advance")} AS cash, ${sumOf("purchase")} AS shopping
    FROM account a LEFT JOIN ledger_event e
      ON e.account_id = a.account_id AND e.closing_on = closing_on_or_after(a.cycle, a.opened_on)
    WHERE closing_on_or_after(a.cycle, a.opened_on) <= '${asOf}'
      AND NOT EXISTS (SELECT FROM statement s WHERE s.account_id = a.account_id)
    GROUP BY 1, 2) summed`;
