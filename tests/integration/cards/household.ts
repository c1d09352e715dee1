import { randomUUID } from "node:crypto";
import { importDelivery } from "@/lib/feed/commands/delivery";
import { sampleCardNumber } from "@/lib/jobs/sample/people";
import { exportOutbox } from "@/lib/feed/commands/hand-over";
import { actorOf } from "../../support/activity-fixtures";
import { emptyTables } from "../../support/database";
import { writeDelivery } from "../../support/delivery";
import { job, rowsOf } from "../../support/feed";
import { newFolder } from "../../support/issuer";

export const hanako = actorOf("A1", "M1", "basic");
export const ichiro = actorOf("A1", "M2", "family");
export const jiro = actorOf("A1", "M3", "family");
export const stranger = actorOf("A2", "M9", "basic");

type Files = Parameters<typeof writeDelivery>[1];

export function accountRow(account_id: string, status = "open") {
  return {
    account_id,
    product_code: "standard",
    status,
    opened_on: "2026-08-25",
    cycle: 19,
    limit_yen: 500_000,
    cash_limit_yen: 100_000,
    revolving_limit_yen: 300_000,
    debit_bank_code: "0001",
    debit_branch_code: "130",
    debit_account_type: 1,
    debit_account_number: "1234567",
    debit_holder_kana: "ｻﾄｳ ﾊﾅｺ",
  };
}

type Named = { id: string; account?: string; given: string; kana: string; born?: string };

export function memberRow({ id, account = "A1", given, kana, born = "1984-09-04" }: Named) {
  const isBasic = id === "M1" || id === "M9";
  return {
    cardmember_id: id,
    account_id: account,
    role: isBasic ? "basic" : "family",
    relationship: isBasic ? "self" : "spouse",
    family_name: "佐藤",
    given_name: given,
    family_name_kana: "サトウ",
    given_name_kana: kana,
    birth_date: born,
    postal_code: "1000001",
    prefecture: "東京都",
    city: "千代田区",
    street: "千代田1-1",
    email: `${id.toLowerCase()}@example.jp`,
  };
}

/** The card of a cardmember as the issuer's record has it. */
export function cardRow(member: string, given: { status?: string; cap_yen?: number | "" } = {}) {
  return {
    card_id: `C-${member}`,
    cardmember_id: member,
    number: sampleCardNumber(Number(member.slice(1))),
    expires: "2029-03",
    status: "active",
    cap_yen: "",
    ...given,
  } as const;
}

export const newKey = () => randomUUID();

/** What tests leave behind. */
const filled = [
  "card_freeze",
  "card_loss",
  "card_change",
  "family_card_application",
  "outbox_entry",
  "outbox_batch",
  "message",
  "mail",
  "letter",
  "idempotency_key",
  "hold",
  "posting",
  "statement",
];

/** 佐藤花子 with 一郎 and 次郎's family cards, and a stranger, brought by the feed on 27 November 2026. */
export class CardHousehold {
  private sequence = 0;

  constructor(private readonly database: { readonly name: string }) {
    process.env.PORTAL_TODAY = "2026-11-27";
  }

  readonly run = <T = Record<string, unknown>>(
    sql: string,
    values: readonly unknown[] = [],
  ): Promise<T[]> => rowsOf<T>(this.database, sql, values);

  /** A delivery of these records; throws when it is refused. */
  readonly deliver = async (files: Files): Promise<void> => {
    this.sequence += 1;
    const facts = { sequence: this.sequence, businessDate: "2026-11-27" };
    const result = await importDelivery(job, writeDelivery(facts, files));
    if (!result.ok) throw new Error(result.refusal);
  };

  /** The household, with nothing asked for yet. */
  readonly bringHousehold = (): Promise<void> =>
    this.deliver({
      "accounts.csv": [accountRow("A1"), accountRow("A2")],
      "cardmembers.csv": [
        memberRow({ id: "M1", given: "花子", kana: "ハナコ" }),
        memberRow({ id: "M2", given: "一郎", kana: "イチロウ" }),
        memberRow({ id: "M3", given: "次郎", kana: "ジロウ", born: "2004-02-03" }),
        memberRow({ id: "M9", account: "A2", given: "他人", kana: "タニン" }),
      ],
      "cards.csv": [
        cardRow("M1"),
        cardRow("M2", { cap_yen: 80_000 }),
        cardRow("M3"),
        cardRow("M9"),
      ],
    });

  /** The issuer's answer to a request that was handed over. */
  readonly answer = (
    receiptNo: string,
    outcome: "accepted" | "refused",
    reason = "",
  ): Promise<void> =>
    this.deliver({ "outcomes.csv": [{ receipt_no: receiptNo, outcome, reason }] });

  /** How many mails of a text each person was written. */
  readonly noticesOf = async (topic: string): Promise<Record<string, number>> => {
    const rows = await this.run<{ cardmember_id: string; count: number }>(
      "SELECT cardmember_id, count(*)::int FROM message WHERE topic = $1 GROUP BY 1 ORDER BY 1",
      [topic],
    );
    return Object.fromEntries(rows.map((row) => [row.cardmember_id, row.count]));
  };

  /** What waits for the issuer, oldest first. */
  readonly queuedKinds = async (): Promise<string[]> => {
    const rows = await this.run<{ kind: string }>(
      "SELECT kind::text FROM outbox_entry WHERE ended_at IS NULL ORDER BY entry_id",
    );
    return rows.map((row) => row.kind);
  };

  /** Nothing asked for, nothing told; the records as the issuer has them. */
  readonly startOver = async (): Promise<void> => {
    await emptyTables(this.database.name, ...filled);
    await this.run("DELETE FROM card WHERE card_id NOT IN ('C-M1', 'C-M2', 'C-M3', 'C-M9')");
    await this.run("DELETE FROM cardmember WHERE cardmember_id NOT IN ('M1', 'M2', 'M3', 'M9')");
    await this.run("UPDATE account SET status = 'open'");
    await this.run(`UPDATE card SET status = 'active',
      cap_yen = CASE card_id WHEN 'C-M2' THEN 80000 END`);
  };
}

/** Hands everything that waits over to the issuer. */
export async function handOver(): Promise<void> {
  const result = await exportOutbox(job, { out: newFolder(), batchNo: null });
  if (!result.ok) throw new Error(result.refusal);
}
