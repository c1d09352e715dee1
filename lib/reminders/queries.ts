import "server-only";
import { availableCreditOf, type CreditRow, creditFactsOf } from "@/lib/credit/rules";
import { creditColumns, creditFacts } from "@/lib/credit/rules/facts.sql";
import type { ResultCode } from "@/lib/debits/format/file";
import { debitStateOf } from "@/lib/debits/rules";
import type { SystemActor } from "@/lib/kernel/actor";
import { type BusinessDate, addDays, businessDate } from "@/lib/kernel/business-date";
import { subtractYen, yen } from "@/lib/kernel/yen";
import type { Tx } from "@/lib/platform/db";
import { openField } from "@/lib/platform/sealing";
import { expiriesOf, isBalance, type Lot } from "@/lib/points/rules";
import { lastBill } from "@/lib/statements/rules/next-bill.sql";
import { openYen } from "@/lib/statements/rules/open.sql";
import { registered, notRemindedYet } from "./rules/audience.sql";
import {
  type About,
  billReadyReminder,
  type DueReminder,
  debitFailedReminder,
  debitSoonReminder,
  isSoon,
  type LimitUsage,
  pointDaysBefore,
  pointsExpiringReminder,
} from "./rules";

/** The accounts to look at, and the day. */
export type ReminderScope = {
  readonly accountIds: readonly string[];
  readonly today: BusinessDate;
};

/** The next account ids in order, after the given one. */
export async function listAccountIds(
  _actor: SystemActor,
  tx: Tx,
  { after, count }: { readonly after: string; readonly count: number },
): Promise<string[]> {
  const rows = await tx.query<{ account_id: string }>(
    "SELECT account_id FROM account WHERE account_id > $1 ORDER BY account_id LIMIT $2",
    [after, count],
  );
  return rows.map((row) => row.account_id);
}

const bank = `a.debit_bank_code AS "bankCode", a.debit_account_number_sealed AS sealed`;
const about = `a.account_id AS "accountId", m.cardmember_id AS "cardmemberId"`;

type DebitRow = {
  accountId: string;
  cardmemberId: string;
  bankCode: string;
  sealed: string;
  closingOn: string;
  debitOn: string;
  yen: number;
};

function debitOf({ sealed, closingOn, debitOn, ...row }: DebitRow) {
  const accountNumber = openField(`Account.debitAccountNumber:${row.accountId}`, sealed);
  const days = { closingOn: businessDate(closingOn), debitOn: businessDate(debitOn) };
  return { ...row, accountNumber, ...days };
}

/** The newest bills whose debit date is today or later, without bills of 0 yen. */
export async function listReadyBills(
  _actor: SystemActor,
  tx: Tx,
  { accountIds, today }: ReminderScope,
): Promise<DueReminder[]> {
  const rows = await tx.query<DebitRow>(
    `SELECT ${about}, ${bank}, l.closing_on::text AS "closingOn", l.debit_on::text AS "debitOn",
       l.billed_yen AS yen
     FROM account a ${registered} ${lastBill}
     WHERE a.account_id = ANY ($1) AND l.debit_on >= $2::date AND l.billed_yen > 0
       AND ${notRemindedYet("billReady", "l.closing_on::text")}`,
    [accountIds, today],
  );
  return rows.map((row) => billReadyReminder(debitOf(row)));
}

/** Debits within the next three days: of the newest bill, or the second attempt for it. */
export async function listComingDebits(
  _actor: SystemActor,
  tx: Tx,
  { accountIds, today }: ReminderScope,
): Promise<DueReminder[]> {
  const rows = await tx.query<DebitRow>(
    `SELECT ${about}, ${bank}, l.closing_on::text AS "closingOn", d.day::text AS "debitOn",
       ${openYen("l")} AS yen
     FROM account a ${registered} ${lastBill}
     CROSS JOIN LATERAL (SELECT coalesce((SELECT debit_on FROM debit_request r
       WHERE r.account_id = l.account_id AND r.closing_on = l.closing_on AND r.result_code IS NULL
       ORDER BY attempt DESC LIMIT 1), l.debit_on) AS day) d
     WHERE a.account_id = ANY ($1) AND l.status = 'unpaid' AND d.day > $2::date
       AND ${notRemindedYet("debitSoon", "d.day::text")}`,
    [accountIds, today],
  );
  const due = rows.map(debitOf);
  return due.filter(({ debitOn }) => isSoon(debitOn, today)).map(debitSoonReminder);
}

type FailedRow = DebitRow & { attempt: number; code: number };

/** Failed debits whose bill is still unpaid; also for members without a login. */
export async function listFailedDebits(
  _actor: SystemActor,
  tx: Tx,
  { accountIds, today }: ReminderScope,
): Promise<DueReminder[]> {
  const rows = await tx.query<FailedRow>(
    `SELECT ${about}, ${bank}, r.closing_on::text AS "closingOn", r.debit_on::text AS "debitOn",
       r.amount_yen AS yen, r.attempt::int, r.result_code::int AS code
     FROM debit_request r
     JOIN account a ON a.account_id = r.account_id
     JOIN cardmember m ON m.account_id = a.account_id AND m.role = 'basic'
     JOIN statement s ON s.account_id = r.account_id AND s.closing_on = r.closing_on
     WHERE r.account_id = ANY ($1) AND r.result_code > 0 AND s.status <> 'paid'
       AND NOT EXISTS (SELECT FROM debit_request l WHERE l.account_id = r.account_id
         AND l.closing_on = r.closing_on AND l.attempt > r.attempt)
       AND ${notRemindedYet("debitFailed", "r.closing_on::text || ':' || r.attempt")}`,
    [accountIds],
  );
  return rows.flatMap((row) => {
    const { attempt, code } = row;
    const due = debitOf(row);
    const resultCode = code as Exclude<ResultCode, 0>;
    const { closingOn, debitOn } = due;
    const last = { attempt, debitOn, amountYen: yen(row.yen), resultCode };
    const state = debitStateOf([last], closingOn, today);
    if (state === null || state === "paid" || state === "requested") return [];
    return [debitFailedReminder({ ...due, attempt, code: resultCode, state })];
  });
}

type PointRow = About & {
  readonly lots: readonly (Omit<Lot, "expiresOn"> & { readonly expiresOn: string | null })[];
};

/** Points that expire within 30 days, as on the points page: deficits are offset against them first. */
export async function listExpiringPoints(
  _actor: SystemActor,
  tx: Tx,
  { accountIds, today }: ReminderScope,
): Promise<DueReminder[]> {
  const until = addDays(today, pointDaysBefore);
  const rows = await tx.query<PointRow>(
    `SELECT ${about}, (SELECT json_agg(json_build_object('leftPoints', left_points, 'expiresOn', expires_on,
         'isConfirmed', confirmed_at IS NOT NULL)) FROM point_lot x
         WHERE x.account_id = a.account_id AND left_points <> 0) AS lots
     FROM account a ${registered}
     WHERE a.account_id = ANY ($1) AND EXISTS (SELECT FROM point_lot l
       WHERE l.account_id = a.account_id AND left_points > 0
         AND expires_on BETWEEN $2::date AND $3::date
         AND ${notRemindedYet("pointsExpiring", "l.expires_on::text")})`,
    [accountIds, today, until],
  );
  return rows.flatMap(({ accountId, cardmemberId, lots }) => {
    const own = lots.map((lot) => {
      return { ...lot, expiresOn: lot.expiresOn === null ? null : businessDate(lot.expiresOn) };
    });
    const expiries = expiriesOf(own.filter(isBalance), today);
    return expiries
      .filter(({ expiresOn }) => expiresOn <= until)
      .map((expiry) => pointsExpiringReminder({ accountId, cardmemberId, ...expiry }));
  });
}

/** The used part of each account's limit (the limit less available credit), and the level stored last. */
export async function listLimitUsages(
  _actor: SystemActor,
  tx: Tx,
  { accountIds, today }: ReminderScope,
): Promise<LimitUsage[]> {
  const rows = await tx.query<Omit<LimitUsage, "limitYen" | "usedYen"> & CreditRow>(
    `SELECT ${about}, ${creditColumns}, coalesce(k.level, 0)::int AS level,
       coalesce(k.crossings, 0)::int AS crossings
     FROM account a ${registered} ${creditFacts("$2")}
     LEFT JOIN credit_level k ON k.account_id = a.account_id
     WHERE a.account_id = ANY ($1)`,
    [accountIds, today],
  );
  return rows.map((row) => {
    const { limits, books, holds } = creditFactsOf(row);
    const { limitYen } = limits;
    const usedYen = subtractYen(limitYen, availableCreditOf(limits, books, holds));
    const { accountId, cardmemberId, level, crossings } = row;
    return { accountId, cardmemberId, level, crossings, limitYen, usedYen };
  });
}
