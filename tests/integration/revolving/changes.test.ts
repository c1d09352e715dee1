import { describe, expect, test } from "vitest";
import {
  changeMonthlyAmount,
  convertToRevolving,
  repayExtra,
  undoConversion,
  withdrawExtra,
} from "@/lib/revolving/commands";
import { viewCredit } from "@/lib/credit/queries";
import type { MemberActor } from "@/lib/kernel/actor";
import { yen } from "@/lib/kernel/yen";
import { listCandidates, viewRevolving } from "@/lib/revolving/queries";
import { viewConversion } from "@/lib/revolving/queries/conversion";
import { previewConversion, previewExtra } from "@/lib/revolving/queries/preview";
import { actorOf } from "../../support/activity-fixtures";
import { rowsOf } from "../../support/feed";
import { freshDatabase } from "../../support/database";
import {
  breaches,
  close,
  Contracts,
  convert,
  linesOfBills,
  linesOfSchedule,
  newKey,
  on,
} from "../../support/contracts";

const database = freshDatabase();
const { billsOf, open, pay, payNewest, post, runOut } = new Contracts(database);

async function newestBill(member: MemberActor) {
  return (await billsOf(member)).at(-1);
}

async function scheduleOf(member: MemberActor): Promise<string[]> {
  const view = await viewRevolving(member);
  return view ? linesOfSchedule(view.schedule) : [];
}

describe("取り消し", () => {
  test("締める前の取り消しは、申し込みがなかったのと同じになる", async () => {
    const member = await open();
    const id = await post(member, "2025-05-01", 30_000);
    await close("2025-05-18");
    on("2025-05-10");
    const { receiptNo } = await convert(member, [id]);
    const taken = await undoConversion(member, { receiptNo, idempotencyKey: newKey() });
    expect(taken.ok).toBe(true);
    await close("2025-05-19");
    expect(await newestBill(member)).toMatchObject({ d: 30_000, e: 30_000, principal: 0 });
    expect((await viewConversion(member, receiptNo))?.state).toBe("undone");
    expect(await breaches()).toEqual([]);
  });

  test("締めた後でも期限までは取り消せ、ご請求は全額に戻る。期限の翌日には断る", async () => {
    const member = await open();
    const id = await post(member, "2025-05-01", 30_000);
    const other = await post(member, "2025-05-02", 50_000);
    on("2025-05-10");
    const one = await convert(member, [id]);
    const two = await convert(member, [other]);
    await close("2025-05-19");
    expect(await newestBill(member)).toMatchObject({ d: 80_000, e: 3000 });
    on("2025-05-30");
    const wish = { receiptNo: one.receiptNo, idempotencyKey: newKey() };
    expect((await undoConversion(member, wish)).ok).toBe(true);
    expect(await newestBill(member)).toMatchObject({ d: 80_000, e: 33_000, balance: 50_000 });
    expect(await breaches()).toEqual([]);
    on("2025-05-31");
    const late = { receiptNo: two.receiptNo, idempotencyKey: newKey() };
    expect(await undoConversion(member, late)).toEqual({
      ok: false,
      refusal: "after-deadline",
    });
    expect((await viewConversion(member, two.receiptNo))?.canUndo).toBe(false);
  });

  test("取り消したご利用は、期限までもう一度あとリボにできる", async () => {
    const member = await open();
    const id = await post(member, "2025-05-01", 30_000);
    await close("2025-05-19");
    on("2025-05-25");
    const first = await convert(member, [id]);
    await undoConversion(member, { receiptNo: first.receiptNo, idempotencyKey: newKey() });
    const second = await convert(member, [id], 5000);
    const shown = linesOfSchedule(second.shown);
    await payNewest(member);
    const rest = await runOut(member, "2025-06-19");
    expect([shown[0], ...linesOfBills(rest)]).toEqual(shown);
    expect(await breaches()).toEqual([]);
  });
});

describe("返金", () => {
  test("請求されていない元金から引き、手数料は処理日の翌日から減る", async () => {
    const member = await open();
    const id = await post(member, "2025-05-01", 30_000);
    on("2025-05-10");
    const { receiptNo } = await convert(member, [id]);
    await close("2025-05-19");
    await payNewest(member);
    const before = await viewCredit(member);
    await post(member, "2025-06-14", 10_000, { kind: "refund", original_posting_id: id });
    expect((await viewCredit(member)).availableYen).toBe(before.availableYen + 10_000);
    on("2025-06-15");
    const planned = await scheduleOf(member);
    const rest = await runOut(member, "2025-06-19");
    // (30,000 × 22 + 27,000 × 4 + 17,000 × 5 days) × 0.149 ÷ 365
    expect(planned[0]).toBe("2025-06-19 2025-07-10 17000 348 3000");
    expect(linesOfBills(rest)).toEqual(planned);
    expect((await viewConversion(member, receiptNo))?.changes).toEqual(["refund"]);
    expect(await breaches()).toEqual([]);
  });

  test("元金より多い返金は、残りが普通のご入金になる", async () => {
    const member = await open();
    const id = await post(member, "2025-05-01", 30_000);
    on("2025-05-10");
    await convert(member, [id]);
    await close("2025-05-19");
    await payNewest(member);
    await post(member, "2025-06-14", 30_000, { kind: "refund", original_posting_id: id });
    await close("2025-06-19");
    // 27,000 off the conversion; 3,000 is credit, of which the fee is paid.
    expect(await newestBill(member)).toMatchObject({ e: 0, balance: 0, fee: 313, d: -2687 });
    expect(await breaches()).toEqual([]);
  });

  test("締める前の返金は、はじめの残高から引く。申し込む前の返金は、残りだけが対象になる", async () => {
    const member = await open();
    const [id, part] = [
      await post(member, "2025-05-01", 30_000),
      await post(member, "2025-05-01", 20_000),
    ];
    await post(member, "2025-05-02", 5000, { kind: "refund", original_posting_id: part });
    await close("2025-05-18");
    on("2025-05-10");
    await convert(member, [id, part]);
    await post(member, "2025-05-12", 12_000, { kind: "refund", original_posting_id: id });
    const planned = await scheduleOf(member);
    const bills = await runOut(member, "2025-05-19");
    expect(bills[0]).toMatchObject({ d: 33_000, e: 3000, balance: 33_000, principal: 3000 });
    expect(linesOfBills(bills)).toEqual(planned);
    expect(await breaches()).toEqual([]);
  });

  test("返金のあとの取り消しは、返金も普通のご入金に戻す", async () => {
    const member = await open();
    const id = await post(member, "2025-05-01", 30_000);
    await close("2025-05-19");
    on("2025-05-22");
    const { receiptNo } = await convert(member, [id]);
    await post(member, "2025-05-24", 10_000, { kind: "refund", original_posting_id: id });
    on("2025-05-26");
    await undoConversion(member, { receiptNo, idempotencyKey: newKey() });
    expect(await newestBill(member)).toMatchObject({ d: 30_000, e: 30_000 });
    expect(await breaches()).toEqual([]);
    await payNewest(member);
    await close("2025-06-19");
    expect(await newestBill(member)).toMatchObject({ d: -10_000, e: 0, fee: 0 });
    expect(await breaches()).toEqual([]);
  });
});

describe("お支払いの遅れ、前払い", () => {
  test("払われない元金は手数料がかかり続け、次のご請求に残る。残高と最低額には入らない", async () => {
    const member = await open();
    const id = await post(member, "2025-05-01", 30_000);
    on("2025-05-10");
    const { receiptNo } = await convert(member, [id]);
    await close("2025-05-19");
    await close("2025-06-19");
    // 30,000 for all 31 days; the 3,000 that did not come are due again.
    expect(await newestBill(member)).toMatchObject({ balance: 27_000, fee: 379, e: 6379 });
    const credit = await viewCredit(member);
    expect(credit.revolvingYen).toBe(30_000);
    on("2025-06-20");
    const fresh = await post(member, "2025-06-20", 40_000);
    const found = await listCandidates(member);
    expect(found.find(({ postingId }) => postingId === fresh)?.why).toBe("account-not-good");
    await payNewest(member);
    expect((await viewConversion(member, receiptNo))?.changes).toEqual(["unpaid"]);
    await close("2025-07-19");
    // 30,000 × 21 days, 24,000 × 9 days
    expect(await newestBill(member)).toMatchObject({ balance: 24_000, fee: 345, principal: 3000 });
    expect(await breaches()).toEqual([]);
  });

  test("余ったご入金は元金にも充てるが、手数料は引き落とし日の翌日から減る", async () => {
    const member = await open();
    const id = await post(member, "2025-05-01", 30_000);
    on("2025-05-10");
    await convert(member, [id]);
    await pay(member, "2025-05-12", 2000);
    await close("2025-05-19");
    expect(await newestBill(member)).toMatchObject({ d: 28_000, e: 1000, balance: 30_000 });
    await payNewest(member);
    await close("2025-06-19");
    expect(await newestBill(member)).toMatchObject({ fee: 368, balance: 27_000, e: 3368 });
    expect(await breaches()).toEqual([]);
  });
});

describe("毎月のお支払額と追加の返済", () => {
  test("お支払額の変更は、期限までのご請求と、そのあとに効く", async () => {
    const member = await open();
    const id = await post(member, "2025-05-01", 200_000);
    on("2025-05-10");
    const { receiptNo } = await convert(member, [id]);
    await close("2025-05-19");
    expect(await newestBill(member)).toMatchObject({ e: 6000 });
    on("2025-05-21");
    const change = { chosenYen: yen(50_000), idempotencyKey: newKey() };
    expect((await changeMonthlyAmount(member, change)).ok).toBe(true);
    expect(await newestBill(member)).toMatchObject({ e: 50_000, principal: 50_000 });
    const again = await changeMonthlyAmount(member, { ...change, idempotencyKey: newKey() });
    expect(again).toEqual({ ok: false, refusal: "same-amount" });
    const odd = { chosenYen: yen(50_001), idempotencyKey: newKey() };
    expect(await changeMonthlyAmount(member, odd)).toEqual({ ok: false, refusal: "not-a-step" });
    const planned = await scheduleOf(member);
    await payNewest(member);
    const rest = await runOut(member, "2025-06-19");
    expect([planned[0], ...linesOfBills(rest)]).toEqual(planned);
    expect((await viewConversion(member, receiptNo))?.changes).toEqual(["amount"]);
    expect(await breaches()).toEqual([]);
  });

  test("追加の返済は取り消せる。期限を過ぎた分は次のご請求に加わる", async () => {
    const member = await open();
    const id = await post(member, "2025-05-01", 200_000);
    on("2025-05-10");
    await convert(member, [id], 30_000);
    await close("2025-05-19");
    on("2025-05-21");
    const tooMuch = await repayExtra(member, { yen: yen(170_001), idempotencyKey: newKey() });
    expect(tooMuch).toEqual({ ok: false, refusal: "above-balance" });
    await repayExtra(member, { yen: yen(20_000), idempotencyKey: newKey() });
    expect(await newestBill(member)).toMatchObject({ e: 50_000 });
    const [extra] = (await viewRevolving(member))?.extras ?? [];
    const receiptNo = extra?.receiptNo ?? "";
    await withdrawExtra(member, { receiptNo, idempotencyKey: newKey() });
    expect(await newestBill(member)).toMatchObject({ e: 30_000 });
    const twice = await withdrawExtra(member, { receiptNo, idempotencyKey: newKey() });
    expect(twice).toEqual({ ok: false, refusal: "already-ended" });
    on("2025-06-01");
    const preview = await previewExtra(member, yen(44_000));
    if (!preview.ok) throw new Error(preview.refusal);
    expect(preview.value).toMatchObject({ closing: "2025-06-19", amountYen: 44_000 });
    expect(preview.value.feeDifferenceYen).toBeLessThan(0);
    await repayExtra(member, { yen: yen(44_000), idempotencyKey: newKey() });
    await payNewest(member);
    const rest = await runOut(member, "2025-06-19");
    expect(linesOfBills(rest)).toEqual(
      linesOfSchedule(preview.value.after).filter((line) => line > "2025-06"),
    );
    expect(await breaches()).toEqual([]);
  });
});

describe("断り、繰り返し、見せたものとの違い", () => {
  test("対象にならない行は理由を言い、選んで送っても断る", async () => {
    const member = await open({ limitYen: 100_000 });
    const id = await post(member, "2025-05-01", 30_000);
    await post(member, "2025-05-01", 3000, { kind: "annual_fee" });
    await post(member, "2025-05-01", 5000, { kind: "cash_advance" });
    await post(member, "2025-05-01", 120_000);
    const back = await post(member, "2025-05-01", 4000);
    await post(member, "2025-05-02", 4000, { kind: "refund", original_posting_id: back });
    on("2025-05-10");
    await convert(member, [id]);
    const found = await listCandidates(member);
    const rowsWithWhy = found.map(({ amountYen, why }) => `${amountYen} ${why}`);
    expect(rowsWithWhy.toSorted()).toEqual([
      "120000 over-revolving-limit",
      "3000 not-a-purchase",
      "30000 already-revolving",
      "4000 fully-refunded",
      "4000 not-a-purchase",
      "5000 not-a-purchase",
    ]);
    const again = await previewConversion(member, [id], null);
    expect(again).toEqual({ ok: false, refusal: "already-revolving" });
    expect(await previewConversion(member, ["P0"], null)).toMatchObject({
      refusal: "unknown-posting",
    });
    expect(await previewConversion(member, [], null)).toMatchObject({ refusal: "nothing-chosen" });
  });

  test("家族会員にも、ほかの契約にも、何も見えず何もできない", async () => {
    const member = await open();
    const id = await post(member, "2025-05-01", 30_000);
    on("2025-05-10");
    const { receiptNo } = await convert(member, [id]);
    const family = actorOf(member.accountId, member.cardmemberId, "family");
    const stranger = await open();
    expect(await viewRevolving(family)).toBeNull();
    expect(await viewConversion(family, receiptNo)).toBeNull();
    expect(await viewConversion(stranger, receiptNo)).toBeNull();
    const wish = { receiptNo, idempotencyKey: newKey() };
    expect(await undoConversion(family, wish)).toMatchObject({ refusal: "not-basic" });
    expect(await undoConversion(stranger, wish)).toMatchObject({ refusal: "not-found" });
  });

  test("同じフォームは二度送っても一度、同時に送っても一度。予定が変わっていれば断る", async () => {
    const member = await open();
    const ids = [
      await post(member, "2025-05-01", 30_000),
      await post(member, "2025-05-01", 40_000),
    ];
    on("2025-05-10");
    const preview = await previewConversion(member, [ids[0] ?? ""], null);
    if (!preview.ok) throw new Error(preview.refusal);
    const { scheduleHash } = preview.value;
    const form = { postingIds: [ids[0] ?? ""], chosenYen: null, scheduleHash };
    const idempotencyKey = newKey();
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => convertToRevolving(member, { ...form, idempotencyKey })),
    );
    const places = answers.map((answer) => (answer.ok ? answer.value.location : answer.refusal));
    expect(new Set(places).size).toBe(1);
    const stale = { ...form, postingIds: [ids[1] ?? ""], idempotencyKey: newKey() };
    expect(await convertToRevolving(member, stale)).toMatchObject({ refusal: "schedule-changed" });
    const other = { ...form, postingIds: [ids[1] ?? ""], idempotencyKey };
    expect(await convertToRevolving(member, other)).toMatchObject({ refusal: "other-content" });
    const kept = await rowsOf(database, "SELECT FROM revolving_conversion WHERE account_id = $1", [
      member.accountId,
    ]);
    expect(kept).toHaveLength(1);
    const mails = await rowsOf(database, "SELECT FROM message WHERE account_id = $1", [
      member.accountId,
    ]);
    expect(mails).toHaveLength(1);
    expect(await breaches()).toEqual([]);
  });

  test("締めと申し込みが重なっても、どちらかが先に終わったのと同じになる", async () => {
    const members = [];
    for (let count = 0; count < 6; count += 1) {
      const member = await open();
      members.push({ member, id: await post(member, "2025-05-01", 30_000) });
    }
    await close("2025-05-18");
    on("2025-05-19");
    const made = members.map(({ member, id }) => convert(member, [id]));
    await Promise.all([close("2025-05-19"), ...made]);
    for (const { member } of members) {
      expect(await newestBill(member)).toMatchObject({ d: 30_000, e: 3000, principal: 3000 });
    }
    expect(await breaches()).toEqual([]);
  });

  test("壊れた約束を verify が見つける", async () => {
    const member = await open();
    const id = await post(member, "2025-05-01", 30_000);
    on("2025-05-10");
    await convert(member, [id]);
    await close("2025-05-19");
    await rowsOf(
      database,
      `UPDATE revolving_conversion SET disclosure = jsonb_set(disclosure,
         '{schedule,rows,0,principalYen}', '2999') WHERE account_id = $1`,
      [member.accountId],
    );
    expect(await breaches()).toMatchObject([
      {
        invariant: "the disclosed schedule matches the later bills if nothing has changed",
        first: [`${member.accountId} 2025-05-19`],
      },
    ]);
  });
});
