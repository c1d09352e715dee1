import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { listAuditFaults } from "@/lib/audit/queries";
import { bookWaitingPayments, closeCycles } from "@/lib/closing/commands";
import { listBreaches } from "@/lib/closing/queries/invariants";
import { viewDue } from "@/lib/closing/queries/due";
import { exportDebits } from "@/lib/debits/commands";
import { withdrawDispute } from "@/lib/disputes/commands";
import { businessDate } from "@/lib/kernel/business-date";
import { exportOutbox } from "@/lib/feed/commands/hand-over";
import { inJobTransaction } from "@/lib/platform/transaction";
import { eraseClosedContracts } from "@/lib/privacy/commands/erase";
import { viewErasure } from "@/lib/privacy/queries/erasure";
import { erasures } from "@/lib/privacy/rules/erasure";
import { openMember } from "@/lib/support/commands/caller";
import { searchMembers } from "@/lib/support/queries";
import { viewMemberFile } from "@/lib/support/queries/member-file";
import { asRole, freshDatabase } from "../../support/database";
import { rowsOf } from "../../support/feed";
import { job } from "../members/members";
import { newFolder } from "../../support/issuer";
import { clerkAtDesk } from "../support/desk-fixtures";
import { booksOf, dumpOf, found, secretsOf, tablesOf } from "./dump";
import { leaveMore, leftoverTexts } from "./leftovers";
import { retained } from "./retained";
import { accountRow, cardRow, numberOf, personRow, postingRow, textsOf, Village } from "./village";

process.env.PORTAL_TODAY = "2024-10-20";
const database = freshDatabase("web");
const village = new Village(database);
const asOperator = <T>(work: () => Promise<T>) => asRole(database.name, "owner", work);
const erase = (day: string) => asOperator(() => eraseClosedContracts(job, businessDate(day)));
const view = (day: string) => asOperator(() => viewErasure(job, businessDate(day)));
const dump = () => dumpOf(database);
const members = ["hanako", "ichiro"] as const;

async function breaches() {
  return asOperator(() =>
    inJobTransaction(async (tx) => [
      ...(await listBreaches(job, tx)),
      ...(await listAuditFaults(job, tx)),
    ]),
  );
}

async function close(through: string): Promise<void> {
  const options = { through: businessDate(through), withoutFeed: true };
  const result = await asOperator(() => closeCycles(job, options));
  if (!result.ok) throw new Error(JSON.stringify(result));
}

const out = newFolder();
let cases: { receiptNo: string; actor: Awaited<ReturnType<Village["enter"]>> }[] = [];

/** Both households have lived; 花香 closes her contract on 2024-11-15 and owes a bill and an answer. */
beforeAll(async () => {
  await village.settle();
  for (const who of [...members, "neighbour"] as const) {
    const actor = await village.enter(who);
    await village.live(who, actor);
    const [own] = await rowsOf<{ receipt_no: string }>(
      database,
      "SELECT receipt_no FROM dispute WHERE cardmember_id = $1",
      [actor.cardmemberId],
    );
    cases.push({ receiptNo: own?.receipt_no ?? "", actor });
  }
  cases = cases.slice(0, 2);
  await close("2024-10-20");
  const closed = { businessDate: "2024-11-15" };
  await village.deliver({ "accounts.csv": [accountRow("VA1", "closed")] }, closed);
});

test("どの表も、消すか残すかが決まっている", async () => {
  const decided = [...erasures.map(({ table }) => table), ...Object.keys(retained)];
  expect([...decided].sort()).toEqual(await tablesOf(database));
});

describe("解約された契約の個人の情報", () => {
  test("定めの月数のあいだは、何も消さない", async () => {
    expect(await view("2026-11-14")).toEqual({ due: 0, waiting: {} });
    expect(await erase("2026-11-14")).toBe(0);
  });

  test("請求、申し出、届け出のどれかが終わるまで、何も消さず、何を待つかを言う", async () => {
    expect(await view("2026-11-15")).toEqual({ due: 0, waiting: { bill: 1 } });
    const payment = { account_id: "VA1", paid_on: "2024-11-20", amount_yen: 4002 };
    await village.deliver({
      "payments.csv": [{ ...payment, payment_id: "VY1", method: "transfer" }],
    });
    await asOperator(() => bookWaitingPayments(job));
    await close("2024-12-20");
    expect(await view("2026-11-15")).toEqual({ due: 0, waiting: { case: 1 } });
    for (const { receiptNo, actor } of cases) {
      const result = await withdrawDispute(actor, { receiptNo, idempotencyKey: randomUUID() });
      expect(result).toMatchObject({ ok: true });
    }
    expect(await view("2026-11-15")).toEqual({ due: 0, waiting: { request: 1 } });
    expect(await erase("2026-11-15")).toBe(0);
    const exported = await asOperator(() => exportOutbox(job, { out, batchNo: null }));
    if (!exported.ok) throw new Error(exported.refusal);
    expect(await view("2026-11-15")).toEqual({ due: 0, waiting: { request: 1 } });
    await village.deliver({}, { outboxBatch: exported.value.at(-1)?.batchNo ?? 0 });
    expect(await view("2026-11-15")).toEqual({ due: 1, waiting: {} });
  });

  test("消したあとは、どの表にも残らず、帳簿と隣の契約はそのまま残る", async () => {
    await leaveMore(database, "VM10");
    const before = await dump();
    const empty = erasures.filter(({ table }) => !before.includes(`\n${table}: `));
    expect(empty, "nothing to erase").toEqual([]);
    const texts = members.flatMap((who) => [...Object.values(textsOf(who)), numberOf(who)]);
    const plain = [...found(before, texts), ...leftoverTexts, "店11", "ﾂﾊﾞｷ ﾊﾅｶ", "椿木"];
    const secrets = await secretsOf(database, "VA1");
    expect(plain.length).toBeGreaterThan(8);
    expect(secrets.length).toBeGreaterThan(15);
    expect(found(before, [...plain, ...secrets])).toEqual([...plain, ...secrets]);
    const bookedBefore = await booksOf(database);
    const neighbours = await secretsOf(database, "VA2");

    expect(await erase("2026-11-15")).toBe(1);

    const after = await dump();
    expect(found(after, [...plain, ...secrets])).toEqual([]);
    expect(await booksOf(database)).toEqual(bookedBefore);
    expect(await breaches()).toEqual([]);
    const theirs = [...neighbours, "店33", "楓田"];
    expect(found(after, theirs)).toEqual(theirs);
  });

  test("窓口では、いない人と同じに見える", async () => {
    const clerk = await clerkAtDesk(database.name, "clerk.erased");
    expect(await openMember(clerk, "VM10")).toEqual({ ok: false, refusal: "nobody" });
    expect(await viewMemberFile(clerk, "VM10")).toBeNull();
    for (const typed of ["ツバキ", "-----", textsOf("hanako").userId ?? ""]) {
      expect(await searchMembers(clerk, typed)).toMatchObject({ members: [] });
    }
    expect(await viewMemberFile(clerk, "VM20")).toBe("closed");
  });

  test("もう一度しても、何も変わらない", async () => {
    const before = await dump();
    expect(await erase("2027-11-15")).toBe(0);
    expect(await view("2027-11-15")).toEqual({ due: 0, waiting: {} });
    expect(await dump()).toBe(before);
  });

  test("消したことは、監査の記録に残る", async () => {
    const events = await rowsOf<{ account_id: string; detail: unknown }>(
      database,
      "SELECT account_id, detail FROM audit_event WHERE event = 'account.erased'",
    );
    expect(events).toEqual([{ account_id: "VA1", detail: { closedOn: "2024-11-15" } }]);
  });
});

describe("消したあとに届くデータ", () => {
  test("会員とカードの情報は、もどらない", async () => {
    const before = await dump();
    const files = await village.deliver({
      "accounts.csv": [accountRow("VA1", "closed"), accountRow("VA2")],
      "cardmembers.csv": members.map(personRow),
      "cards.csv": members.map((who) => cardRow(who, "ended")),
    });
    expect(files).toMatchObject([
      { file: "accounts.csv", imported: 1, erased: 1, quarantined: 0 },
      { file: "cardmembers.csv", imported: 0, erased: 2, quarantined: 0 },
      { file: "cards.csv", imported: 0, erased: 2, quarantined: 0 },
    ]);
    const rows = (text: string) => text.split("\n").filter((row) => /^card|^quarantined/.test(row));
    expect(rows(await dump())).toEqual(rows(before));
  });

  test("また開いたという知らせは、内容を残さずに保留する", async () => {
    const files = await village.deliver({ "accounts.csv": [accountRow("VA1", "open")] });
    expect(files).toMatchObject([{ imported: 0, erased: 0, quarantined: 1 }]);
    const [row] = await rowsOf(
      database,
      "SELECT record_id, reason, row_sealed FROM quarantined_row ORDER BY quarantine_id DESC LIMIT 1",
    );
    expect(row).toEqual({ record_id: "VA1", reason: "account_id erased", row_sealed: null });
  });

  test("返金は帳簿に付くが、どこの店かは残さない", async () => {
    const refund = { ...postingRow("hanako", 0, "2027-01-08"), posting_id: "VP-R", kind: "refund" };
    const hold = {
      authorization_id: "VH-1",
      card_id: refund.card_id,
      occurred_at: "2027-01-08T10:00:00+09:00",
      event: "approved",
      kind: "purchase",
      amount_yen: 500,
      merchant_name: "店11",
    };
    const sent = { "authorizations.csv": [hold], "postings.csv": [refund] };
    const imported = [{ imported: 1 }, { imported: 1 }];
    expect(await village.deliver(sent, { businessDate: "2027-01-09" })).toMatchObject(imported);
    expect(found(await dump(), ["店11", "ミセ11"])).toEqual([]);
    expect(await breaches()).toEqual([]);
    const again = [
      { alreadyThere: 1, quarantined: 0 },
      { alreadyThere: 1, quarantined: 0 },
    ];
    expect(await village.deliver(sent, { businessDate: "2027-01-10" })).toMatchObject(again);
    const known = { "postings.csv": [postingRow("hanako", 1)] };
    expect(await village.deliver(known)).toMatchObject([{ alreadyThere: 1, quarantined: 0 }]);
  });

  test("口座を残していない契約は、引き落としを頼まず、頼む予定にも数えない", async () => {
    const late = { ...postingRow("hanako", 7000, "2027-02-10"), posting_id: "VP-L" };
    await village.deliver({ "postings.csv": [late] }, { businessDate: "2027-02-10" });
    await close("2027-02-20");
    const unpaid = await rowsOf<{ account_id: string; debit_on: string }>(
      database,
      `SELECT account_id, debit_on::text FROM statement
       WHERE status = 'unpaid' AND closing_on = '2027-02-19' ORDER BY 1`,
    );
    const debitOn = "2027-03-10";
    expect(unpaid).toEqual(["VA1", "VA2"].map((id) => ({ account_id: id, debit_on: debitOn })));
    const day = businessDate("2027-03-09");
    const { debits } = await asOperator(() => viewDue(job, day));
    expect(debits).toEqual([{ debitOn, bills: 1 }]);
    const wish = { debitOn: businessDate(debitOn), isAgain: false };
    process.env.PORTAL_TODAY = day;
    const exported = await asOperator(() => exportDebits(job, wish));
    expect(exported).toMatchObject({ ok: true, value: { requests: 1 } });
  });
});
