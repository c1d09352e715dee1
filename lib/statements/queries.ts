import "server-only";
import type { MemberActor } from "@/lib/kernel/actor";
import { bankNameOf } from "@/lib/kernel/bank-names";
import { addMonths, type BusinessDate, parseBusinessDate } from "@/lib/kernel/business-date";
import { cycleOf } from "@/lib/kernel/cycle";
import { type Deadlines, deadlineOf } from "@/lib/kernel/deadline";
import { maskBankAccount } from "@/lib/kernel/mask";
import type { Language } from "@/lib/kernel/language";
import { type Yen, yen, zeroYen } from "@/lib/kernel/yen";
import { signedYen } from "@/lib/ledger/rules/card-transactions.sql";
import { db, fromDbDate, sqlOf, toDbDate } from "@/lib/platform/db";
import { today } from "@/lib/platform/env";
import { openField } from "@/lib/platform/sealing";
import { listDeadlines } from "@/lib/products/store/deadlines";
import { openYenOf } from "./rules/open";
import {
  listLines,
  listReceived,
  type ReceivedPayment,
  revolvingFeeLine,
  type StatementLines,
} from "./queries/lines";

export type StatementStatus = "unpaid" | "due" | "paid" | "nothing" | "carried";

/** One month of the list. */
export type StatementMonth = {
  /** YYYY-MM of the closing. */
  readonly month: string;
  readonly closingOn: BusinessDate;
  readonly debitOn: BusinessDate;
  /** E, in yen; for a family cardmember the subtotal of their own transactions. */
  readonly amountYen: Yen;
  /** Null for a family cardmember: the bill belongs to the account. */
  readonly status: StatementStatus | null;
};

export type StatementSum = {
  readonly previousYen: Yen;
  readonly receivedYen: Yen;
  readonly newYen: Yen;
  readonly balanceYen: Yen;
  readonly billedYen: Yen;
};

/** The account a bill is debited from, masked. */
export type DebitAccount = {
  readonly bankName: string;
  readonly branchCode: string;
  readonly kind: "1" | "2" | "9";
  readonly tail: string;
};

export type StatementView = StatementLines & {
  readonly month: string;
  readonly closingOn: BusinessDate;
  readonly debitOn: BusinessDate;
  /** Null for a family cardmember: these facts belong to the account. */
  readonly bill: {
    readonly sum: StatementSum;
    readonly status: StatementStatus;
    readonly openYen: Yen;
    readonly account: DebitAccount;
    readonly received: readonly ReceivedPayment[];
    readonly revolving: RevolvingPart | null;
    /** The last day on which its purchases can be converted to revolving; null if they cannot. */
    readonly revolvingUntil: BusinessDate | null;
  } | null;
};

/** The revolving part of a bill, in yen. */
export type RevolvingPart = {
  /** Principal that no earlier bill included. */
  readonly balanceYen: Yen;
  readonly principalYen: Yen;
  readonly feeYen: Yen;
};

type StatementRow = NonNullable<Awaited<ReturnType<typeof statementOf>>>;

/** The months with a bill, newest first; for a family cardmember those with transactions of their own. */
export async function listStatements(actor: MemberActor): Promise<StatementMonth[]> {
  const rows = await db().statement.findMany({
    where: { accountId: actor.accountId },
    orderBy: { closingOn: "desc" },
  });
  const own = actor.role === "basic" ? null : await ownSubtotals(actor);
  return rows.flatMap((row) => {
    const closingOn = fromDbDate(row.closingOn);
    const ownYen = own?.get(closingOn);
    if (own && ownYen === undefined) return [];
    return {
      month: closingOn.slice(0, 7),
      closingOn,
      debitOn: fromDbDate(row.debitOn),
      amountYen: yen(ownYen ?? row.billedYen),
      status: own ? null : statusOf(row),
    };
  });
}

/** The bill whose closing is in the month (YYYY-MM); null if there is none. */
export async function viewStatement(
  actor: MemberActor,
  month: string,
  lang: Language,
): Promise<StatementView | null> {
  const row = await statementOf(actor, month);
  if (!row) return null;
  const closingOn = fromDbDate(row.closingOn);
  const lines = await listLines(actor, closingOn, lang);
  const isBasic = actor.role === "basic";
  const bill = isBasic ? await billOf(actor, row, lang) : null;
  const feeYen = bill?.revolving?.feeYen ?? zeroYen;
  const feeLines = feeYen > 0 ? [revolvingFeeLine(actor, { closingOn, feeYen }, lang)] : [];
  const fees = [...lines.fees, ...feeLines];
  return { month, closingOn, debitOn: fromDbDate(row.debitOn), bill, ...lines, fees };
}

/** The closing in a month (YYYY-MM); null if it has no bill. */
export async function viewClosing(actor: MemberActor, month: string): Promise<BusinessDate | null> {
  const row = await statementOf(actor, month);
  return row && fromDbDate(row.closingOn);
}

async function statementOf(actor: MemberActor, month: string) {
  const first = parseBusinessDate(`${month}-01`);
  if (!first) return null;
  return db().statement.findFirst({
    where: {
      accountId: actor.accountId,
      closingOn: { gte: toDbDate(first), lt: toDbDate(addMonths(first, 1)) },
    },
    orderBy: { closingOn: "desc" },
  });
}

async function billOf(actor: MemberActor, row: StatementRow, lang: Language) {
  const [account, received, revolving, deadlines] = await Promise.all([
    debitAccountOf(actor, lang),
    listReceived(actor, row.closingOn),
    revolvingPartOf(row),
    listDeadlines(db()),
  ]);
  return {
    sum: {
      previousYen: yen(row.previousYen),
      receivedYen: yen(row.receivedYen),
      newYen: yen(row.newYen),
      balanceYen: yen(row.balanceYen),
      billedYen: yen(row.billedYen),
    },
    status: statusOf(row),
    openYen: openYenOf(row),
    account,
    received,
    revolving,
    revolvingUntil: revolvingUntilOf(row, deadlines),
  };
}

async function revolvingPartOf({ accountId, closingOn }: StatementRow) {
  const part = await db().statementRevolving.findUnique({
    where: { accountId_closingOn: { accountId, closingOn } },
  });
  if (!part) return null;
  const { balanceYen, principalYen, feeYen } = part;
  return { balanceYen: yen(balanceYen), principalYen: yen(principalYen), feeYen: yen(feeYen) };
}

function revolvingUntilOf(row: StatementRow, deadlines: Deadlines): BusinessDate | null {
  const closingOn = fromDbDate(row.closingOn);
  const cycle = cycleOf(closingOn);
  if (!cycle || statusOf(row) !== "unpaid") return null;
  const deadline = deadlineOf(deadlines, cycle, closingOn);
  return today() > deadline ? null : deadline;
}

function statusOf(row: StatementRow): StatementStatus {
  if (row.status === "carried") return "carried";
  if (row.billedYen === 0) return "nothing";
  if (row.status === "paid") return "paid";
  return fromDbDate(row.debitOn) <= today() ? "due" : "unpaid";
}

async function debitAccountOf(actor: MemberActor, lang: Language): Promise<DebitAccount> {
  const { accountId } = actor;
  const account = await db().account.findUniqueOrThrow({ where: { accountId } });
  const place = `Account.debitAccountNumber:${accountId}`;
  const kind = String(account.debitAccountType);
  return {
    bankName: bankNameOf(account.debitBankCode, lang),
    branchCode: account.debitBranchCode,
    kind: kind === "2" || kind === "9" ? kind : "1",
    tail: maskBankAccount(openField(place, account.debitAccountNumberSealed)),
  };
}

/** What a family cardmember spent less refunds in yen, by closing. */
async function ownSubtotals(actor: MemberActor): Promise<Map<string, number>> {
  const rows = await db().query<{ closingOn: string; totalYen: number }>`
    SELECT closing_on::text AS "closingOn",
      sum(${sqlOf(signedYen("posting"))})::int AS "totalYen"
    FROM posting WHERE account_id = ${actor.accountId} AND cardmember_id = ${actor.cardmemberId}
      AND kind IN ('purchase', 'cash_advance', 'refund')
    GROUP BY closing_on`;
  return new Map(rows.map(({ closingOn, totalYen }) => [closingOn, totalYen]));
}
