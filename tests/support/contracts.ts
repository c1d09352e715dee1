import { randomUUID } from "node:crypto";
import { closeCycles, bookWaitingPayments } from "@/lib/closing/commands";
import { inJobTransaction } from "@/lib/platform/transaction";
import { convertToRevolving } from "@/lib/revolving/commands";
import { listBreaches } from "@/lib/closing/queries/invariants";
import { importDelivery } from "@/lib/feed/commands/delivery";
import { sampleCardNumber } from "@/lib/jobs/sample/people";
import type { MemberActor } from "@/lib/kernel/actor";
import { type BusinessDate, businessDate } from "@/lib/kernel/business-date";
import { nextClosing } from "@/lib/kernel/cycle";
import { type Yen, yen } from "@/lib/kernel/yen";
import { previewConversion } from "@/lib/revolving/queries/preview";
import type { Schedule } from "@/lib/revolving/rules/schedule";
import { actorOf } from "./activity-fixtures";
import { writeDelivery } from "./delivery";
import { job, rowsOf } from "./feed";

type Files = Parameters<typeof writeDelivery>[1];

/** The day the commands take for today. */
export function on(day: string): void {
  process.env.PORTAL_TODAY = day;
}

/** The key of a form that was not sent before. */
export function newKey(): string {
  return randomUUID();
}

export type Contract = { cycle?: 3 | 7 | 19; openedOn?: string; limitYen?: number };

function rowsOfContract(id: string, number: string, contract: Contract) {
  const account = {
    account_id: id,
    product_code: "standard",
    status: "open",
    opened_on: contract.openedOn ?? "2025-01-20",
    cycle: contract.cycle ?? 19,
    limit_yen: 9_000_000,
    cash_limit_yen: 100_000,
    revolving_limit_yen: contract.limitYen ?? 5_000_000,
    debit_bank_code: "0001",
    debit_branch_code: "101",
    debit_account_type: 1,
    debit_account_number: "1234567",
    debit_holder_kana: "サトウ ハナコ",
  };
  const member = {
    cardmember_id: `M${id}`,
    account_id: id,
    role: "basic",
    relationship: "self",
    family_name: "佐藤",
    given_name: "花子",
    family_name_kana: "サトウ",
    given_name_kana: "ハナコ",
    birth_date: "1984-09-04",
  };
  const card = { card_id: `C${id}`, cardmember_id: `M${id}`, number, expires: "2045-01" };
  return { account, member, card: { ...card, status: "active" } };
}

export type Posted = {
  readonly member: MemberActor;
  readonly day: string;
  readonly amountYen: number;
  readonly facts?: object;
};

export async function close(day: string): Promise<void> {
  const result = await closeCycles(job, { through: businessDate(day) });
  if (!result.ok) throw new Error(`feed missing for ${result.refusal.feedMissingFor}`);
  const failures = result.value.flatMap((closed) => closed.failures);
  if (failures.length > 0) throw new Error(JSON.stringify(failures));
}

export type Bill = {
  readonly closing: string;
  readonly debit: string;
  readonly d: number;
  readonly e: number;
  readonly open: number;
  readonly balance: number;
  readonly fee: number;
  readonly principal: number;
};

export type RevolvingBill = {
  readonly account: string;
  readonly isUnpaid: boolean;
  readonly balance: number;
  readonly fee: number;
  readonly principal: number;
};

/** The contracts of a test file and what the issuer delivers about them; the test's database is its own. */
export class Contracts {
  private sequence = 0;
  private contracts = 0;
  private postings = 0;
  private payments = 0;

  constructor(private readonly database: { readonly name: string }) {}

  /** Imports a delivery that counts for all closings of the test. */
  readonly deliver = async (files: Files): Promise<void> => {
    this.sequence += 1;
    const folder = writeDelivery({ sequence: this.sequence, businessDate: "2040-12-31" }, files);
    const result = await importDelivery(job, folder);
    if (!result.ok) throw new Error(result.refusal);
    await bookWaitingPayments(job);
  };

  /** A contract with one member and one card; answers who the member is. */
  readonly open = async (contract: Contract = {}): Promise<MemberActor> => {
    const [member] = await this.openMany([contract]);
    if (!member) throw new Error("no contract was opened");
    return member;
  };

  /** Contracts of one delivery: who their members are, in order. */
  readonly openMany = async (wanted: readonly Contract[]): Promise<MemberActor[]> => {
    const rows = wanted.map((contract) => {
      this.contracts += 1;
      return rowsOfContract(`A${this.contracts}`, sampleCardNumber(this.contracts), contract);
    });
    await this.deliver({
      "accounts.csv": rows.map(({ account }) => account),
      "cardmembers.csv": rows.map(({ member }) => member),
      "cards.csv": rows.map(({ card }) => card),
    });
    return rows.map(({ account: { account_id: id } }) => actorOf(id, `M${id}`, "basic"));
  };

  /** A posted row; answers its id. */
  readonly post = async (
    member: MemberActor,
    day: string,
    amountYen: number,
    facts: object = {},
  ): Promise<string> => {
    const [id = ""] = await this.postMany([{ member, day, amountYen, facts }]);
    return id;
  };

  /** Posted rows of one delivery; answers their ids, in order. */
  readonly postMany = async (posted: readonly Posted[]): Promise<string[]> => {
    const shop = { merchant_raw: "店", merchant_name: "店", mcc: "5411", currency: "JPY" };
    const rows = posted.map(({ member, day, amountYen, facts }) => {
      this.postings += 1;
      const ids = { posting_id: `P${this.postings}`, card_id: `C${member.accountId}` };
      const days = { used_on: day, processed_on: day };
      return { ...ids, ...days, ...shop, kind: "purchase", amount_yen: amountYen, ...facts };
    });
    if (rows.length > 0) await this.deliver({ "postings.csv": rows });
    return rows.map(({ posting_id }) => posting_id);
  };

  /** Money that comes in, as a delivery would bring it. */
  readonly pay = async (
    { accountId }: MemberActor,
    paidOn: string,
    amountYen: number,
    closingOn: string | null = null,
  ): Promise<void> => {
    this.payments += 1;
    await rowsOf(
      this.database,
      `INSERT INTO payment (account_id, payment_id, paid_on, amount_yen, method, named_closing_on,
         delivery_sequence) VALUES ($1, $2, $3, $4, 'transfer', $5, 1)`,
      [accountId, `Y${this.payments}`, paidOn, amountYen, closingOn],
    );
    await bookWaitingPayments(job);
  };

  /** Everything that is open of a closing's bills comes in on its debit date. */
  readonly payAllOf = async (closing: BusinessDate): Promise<void> => {
    await rowsOf(
      this.database,
      `INSERT INTO payment (account_id, payment_id, paid_on, amount_yen, method, named_closing_on,
         delivery_sequence)
       SELECT account_id, 'all:' || account_id || closing_on, debit_on, x.yen, 'transfer', closing_on, 1
       FROM statement CROSS JOIN LATERAL (SELECT open_fee_yen + open_cash_yen + open_shopping_yen
         + open_revolving_yen AS yen) x
       WHERE closing_on = $1 AND status = 'unpaid' AND x.yen > 0`,
      [closing],
    );
    await bookWaitingPayments(job);
  };

  /** D, E and what is said of revolving, bill by bill. */
  readonly billsOf = ({ accountId }: MemberActor): Promise<Bill[]> =>
    rowsOf<Bill>(
      this.database,
      `SELECT s.closing_on::text AS closing, s.debit_on::text AS debit, s.balance_yen AS d,
         s.billed_yen AS e, open_fee_yen + open_cash_yen + open_shopping_yen + open_revolving_yen AS open,
         coalesce(r.balance_yen, 0) AS balance, coalesce(r.fee_yen, 0) AS fee,
         coalesce(r.principal_yen, 0) AS principal
       FROM statement s LEFT JOIN statement_revolving r
         ON r.account_id = s.account_id AND r.closing_on = s.closing_on
       WHERE s.account_id = $1 ORDER BY 1`,
      [accountId],
    );

  /** What the bills of a closing say of revolving, by account. */
  readonly revolvingBillsOn = async (
    closing: BusinessDate,
  ): Promise<ReadonlyMap<string, RevolvingBill>> => {
    const rows = await rowsOf<RevolvingBill>(
      this.database,
      `SELECT s.account_id AS account, s.status = 'unpaid' AS "isUnpaid",
         coalesce(r.balance_yen, 0) AS balance,
         coalesce(r.fee_yen, 0) AS fee, coalesce(r.principal_yen, 0) AS principal
       FROM statement s LEFT JOIN statement_revolving r
         ON r.account_id = s.account_id AND r.closing_on = s.closing_on
       WHERE s.closing_on = $1`,
      [closing],
    );
    return new Map(rows.map((row) => [row.account, row]));
  };

  /** Pays what is open of the newest bill on its debit date. */
  readonly payNewest = async (actor: MemberActor): Promise<Bill | undefined> => {
    const bill = (await this.billsOf(actor)).at(-1);
    if (bill && bill.open > 0) await this.pay(actor, bill.debit, bill.open, bill.closing);
    return bill;
  };

  /** Closes and pays bill after bill until nothing is owed any more; answers the bills since `from`. */
  readonly runOut = async (actor: MemberActor, from: string): Promise<Bill[]> => {
    let closing: BusinessDate = businessDate(from);
    for (let count = 0; count < 400; count += 1) {
      await close(closing);
      const bill = await this.payNewest(actor);
      if (bill && bill.closing >= from && bill.d <= 0 && bill.balance === 0) break;
      closing = nextClosing(closing);
    }
    return (await this.billsOf(actor)).filter((bill) => bill.closing >= from);
  };
}

/** Rows of a schedule and of bills in one shape: closing, debit, balance, fee, principal. */
export function linesOfSchedule({ rows }: Schedule): string[] {
  return rows.map((row) =>
    [row.closing, row.debit, row.balanceYen, row.feeYen, row.principalYen].join(" "),
  );
}

export function linesOfBills(bills: readonly Bill[]): string[] {
  return bills
    .filter((bill) => bill.balance + bill.fee > 0)
    .map((bill) => [bill.closing, bill.debit, bill.balance, bill.fee, bill.principal].join(" "));
}

/** Converts as the pages do: what is shown goes along. Answers the receipt and the schedule shown. */
export async function convert(
  actor: MemberActor,
  postingIds: readonly string[],
  chosenYen: number | null = null,
): Promise<{ receiptNo: string; shown: Schedule }> {
  const chosen: Yen | null = chosenYen === null ? null : yen(chosenYen);
  const preview = await previewConversion(actor, postingIds, chosen);
  if (!preview.ok) throw new Error(preview.refusal);
  const { scheduleHash, after } = preview.value;
  const wish = { postingIds, chosenYen: chosen, scheduleHash, idempotencyKey: newKey() };
  const made = await convertToRevolving(actor, wish);
  if (!made.ok) throw new Error(made.refusal);
  return { receiptNo: made.value.location.split("/").at(-1) ?? "", shown: after };
}

/** Every invariant that is broken. */
export function breaches(): Promise<unknown[]> {
  return inJobTransaction((tx) => listBreaches(job, tx));
}

/** Runs work for many, a few at a time: as many as there are connections to the database. */
export async function forAll<T>(
  many: readonly T[],
  work: (one: T) => Promise<void>,
): Promise<void> {
  const waiting = [...many];
  const worker = async () => {
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) await work(one);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}
