import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { loadBankList } from "@/lib/members/commands/banks";
import { changeProfile, withdrawChange } from "@/lib/members/commands/changes";
import { listChanges, viewChange } from "@/lib/members/queries/history";
import { viewKind } from "@/lib/members/queries/profile";
import type { ChangeKind, Values } from "@/lib/members/rules/values";
import { exportOutbox } from "@/lib/feed/commands/hand-over";
import { asRole, emptyTables, freshDatabase } from "../../support/database";
import { rowsOf } from "../../support/feed";
import { newFolder, takeOver } from "../../support/issuer";
import { change, Household, job } from "./members";

const database = freshDatabase("web");
const household = new Household(database);
const { hanako, ichiro } = household;

process.env.PORTAL_TODAY = "2026-11-20";

const before = {
  postalCode: "1000001",
  prefecture: "東京都",
  city: "千代田区",
  street: "千代田1-1",
  building: "サンプルハイツ101",
};
const moved = {
  postalCode: "1500002",
  prefecture: "東京都",
  city: "渋谷区",
  street: "渋谷２−２１−１",
  building: "",
};
/** The same as the issuer writes it. */
const movedRecord = {
  postal_code: "150-0002",
  city: "渋谷区",
  street: "渋谷2-21-1",
  building: "",
};
const account = {
  bankCode: "0001",
  branchCode: "100",
  accountType: "1",
  accountNumber: "1234",
  holderKana: "さとう　ハナコ",
};

function run<T = Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<T[]> {
  return rowsOf<T>(database, sql, values);
}

async function inForce(kind: ChangeKind): Promise<Values | undefined> {
  return (await viewKind(hanako, kind))?.inForce;
}

async function states(): Promise<string[]> {
  return (await listChanges(hanako)).map(({ kind, status }) => `${kind} ${status}`);
}

async function topics(): Promise<string[]> {
  const rows = await run<{ topic: string }>(
    "SELECT topic FROM message WHERE cardmember_id = 'PM10' ORDER BY created_at, topic",
  );
  return rows.map(({ topic }) => topic);
}

/** Hands over what waits, as the job does; answers the rows of changes.csv. */
async function handOver() {
  const out = newFolder();
  const result = await asRole(database.name, "owner", () =>
    exportOutbox(job, { out, batchNo: null }),
  );
  if (!result.ok) throw new Error(result.refusal);
  return takeOver(out, result.value.at(-1)?.batchNo ?? 0).files["changes.csv"];
}

beforeAll(() => asRole(database.name, "owner", () => loadBankList(job)));

beforeEach(async () => {
  await emptyTables(
    database.name,
    "profile_change",
    "outbox_entry",
    "outbox_batch",
    "message",
    "mail",
    "idempotency_key",
  );
  await household.deliver();
});

describe("住所の変更", () => {
  test("受け付けると会員サイトではすぐ新しい住所になり、カード会社へ渡す控えが残る", async () => {
    const receiptNo = await change(hanako, "address", moved);
    expect(receiptNo).toMatch(/^C20261120-\d{8}$/);
    expect(await inForce("address")).toEqual(moved);
    expect(await run("SELECT kind, receipt_no, cardmember_id FROM outbox_entry")).toEqual([
      { kind: "address", receipt_no: receiptNo, cardmember_id: "PM10" },
    ]);
    expect(await viewChange(hanako, receiptNo)).toMatchObject({
      status: "pending",
      before,
      after: moved,
      canWithdraw: true,
      hold: null,
    });
    expect(await topics()).toEqual(["addressChanged"]);
    const audited = await run(
      "SELECT event, detail FROM audit_event WHERE event = 'member.address-changed'",
    );
    expect(audited).toContainEqual({ event: "member.address-changed", detail: { receiptNo } });
  });

  test("一往復: 渡し、フィードが前の住所なら受付中のまま、新しい住所なら終わる", async () => {
    const receiptNo = await change(hanako, "address", moved);
    expect(await handOver()).toMatchObject([
      {
        receipt_no: receiptNo,
        kind: "address",
        cardmember_id: "PM10",
        postal_code: "1500002",
        street: "渋谷２−２１−１",
      },
    ]);
    await household.deliver({ basic: { phone: "03-5555-9999" } });
    expect(await states()).toEqual(["address pending"]);
    expect(await inForce("address")).toEqual(moved);
    expect((await inForce("phone"))?.phone).toBe("03-5555-9999");
    await household.deliver({ basic: movedRecord });
    expect(await states()).toEqual(["address agreed"]);
    expect(await run("SELECT outcome FROM outbox_entry")).toEqual([{ outcome: "agreed" }]);
    expect((await inForce("address"))?.street).toBe("渋谷2-21-1");
    expect(await topics()).toEqual(["addressChanged", "requestAccepted"]);
    await household.deliver();
    expect(await inForce("address")).toEqual(before);
  });

  test("断られるとカード会社の記録に戻り、理由が残り、会員に1度だけ知らせる", async () => {
    const receiptNo = await change(hanako, "address", moved);
    await handOver();
    const reason = "番地が確認できません";
    await household.deliver({}, [{ receipt_no: receiptNo, outcome: "refused", reason }]);
    expect(await inForce("address")).toEqual(before);
    expect(await viewChange(hanako, receiptNo)).toMatchObject({ status: "refused", reason });
    await household.deliver({}, [{ receipt_no: receiptNo, outcome: "refused", reason }]);
    expect(await topics()).toEqual(["addressChanged", "requestRefused"]);
  });

  test("受け入れられると終わり、次の届けがカード会社の記録になる", async () => {
    const receiptNo = await change(hanako, "address", moved);
    await handOver();
    await household.deliver({}, [{ receipt_no: receiptNo, outcome: "accepted" }]);
    expect(await states()).toEqual(["address accepted"]);
    expect(await inForce("address")).toEqual(moved);
  });

  test("だれにも渡していない受付番号の結果は、隔離される", async () => {
    const outcome = { receipt_no: "C20261120-00000000", outcome: "accepted" };
    expect(await household.deliver({}, [outcome])).toBe(1);
    await run("UPDATE quarantined_row SET released_at = now()");
  });

  test("2回目の変更は1回目に代わり、どちらも履歴に残り、1回目は渡さない", async () => {
    const first = await change(hanako, "address", moved);
    const second = await change(hanako, "address", { ...moved, building: "渋谷タワー301" });
    expect(await states()).toEqual(["address pending", "address superseded"]);
    expect((await viewChange(hanako, second))?.before).toEqual(moved);
    const entries = await run("SELECT receipt_no, outcome FROM outbox_entry ORDER BY entry_id");
    expect(entries).toEqual([
      { receipt_no: first, outcome: "withdrawn" },
      { receipt_no: second, outcome: null },
    ]);
    await handOver();
    const refusal = await household.deliver({}, [
      { receipt_no: second, outcome: "refused", reason: "部屋番号" },
    ]);
    expect(refusal).toBe(0);
    expect(await inForce("address")).toEqual(before);
  });

  test("渡す前なら取り消せて元に戻り、渡したあとは取り消せない", async () => {
    const receiptNo = await change(hanako, "address", moved);
    const key = randomUUID();
    const wish = { receiptNo, idempotencyKey: key };
    expect(await withdrawChange(hanako, wish)).toMatchObject({ ok: true });
    expect(await withdrawChange(hanako, wish)).toMatchObject({ ok: true });
    expect(await inForce("address")).toEqual(before);
    expect(await states()).toEqual(["address withdrawn"]);
    expect(await topics()).toEqual(["addressChanged", "profileChangeWithdrawn"]);
    const told = await change(hanako, "address", moved);
    await handOver();
    const late = { receiptNo: told, idempotencyKey: randomUUID() };
    expect(await withdrawChange(hanako, late)).toEqual({ ok: false, refusal: "handed-over" });
    expect(await inForce("address")).toEqual(moved);
  });

  test("同じ受付を同時に何度送っても1件で、別の内容なら断る", async () => {
    const key = randomUUID();
    const sent = Array.from({ length: 8 }, () => change(hanako, "address", moved, key));
    expect(new Set(await Promise.all(sent)).size).toBe(1);
    expect(await states()).toEqual(["address pending"]);
    const values = { ...moved, building: "別" };
    const other = await changeProfile(hanako, { kind: "address", values, idempotencyKey: key });
    expect(other).toEqual({ ok: false, refusal: "other-content" });
  });

  test("2つの画面から同時に送っても、受付中は1件", async () => {
    const tabs = Array.from({ length: 5 }, (_, at) =>
      change(hanako, "address", { ...moved, building: `棟${at}` }),
    );
    await Promise.all(tabs);
    const pending = (await states()).filter((state) => state === "address pending");
    expect(pending).toHaveLength(1);
    const open = await run("SELECT 1 FROM outbox_entry WHERE ended_at IS NULL");
    expect(open).toHaveLength(1);
  });

  test("取り込みと変更が同時でも、変更は失われない", async () => {
    await asRole(database.name, "owner", async () => {
      for (let round = 0; round < 8; round += 1) {
        const building = `塔${round}`;
        await Promise.all([
          household.deliverNow(),
          change(hanako, "address", { ...moved, building }),
        ]);
        expect((await inForce("address"))?.building).toBe(building);
      }
    });
  });

  test("いまと同じ内容は断る。直すところがあれば欄ごとに言う", async () => {
    const same = { kind: "address", values: before, idempotencyKey: randomUUID() } as const;
    expect(await changeProfile(hanako, same)).toEqual({
      ok: false,
      refusal: {
        kind: "invalid",
        fields: { "": "same" },
      },
    });
    const wrong = { ...same, values: { ...before, postalCode: "12", city: "" } };
    expect(await changeProfile(hanako, wrong)).toEqual({
      ok: false,
      refusal: { kind: "invalid", fields: { postalCode: "not-seven-digits", city: "missing" } },
    });
    expect(await run("SELECT 1 FROM idempotency_key")).toEqual([]);
  });
});

describe("だれが変えられるか", () => {
  test.each<[ChangeKind, Values]>([
    ["address", moved],
    ["debit_account", account],
    ["statement_delivery", { delivery: "web" }],
  ])("%s は契約のもので、家族会員にはない", async (kind, values) => {
    const wish = { kind, values, idempotencyKey: randomUUID() };
    const refusal = { kind: "not-basic" };
    expect(await changeProfile(ichiro, wish)).toEqual({ ok: false, refusal });
    expect(await viewKind(ichiro, kind)).toBeNull();
    expect(await run("SELECT 1 FROM profile_change")).toEqual([]);
  });

  test("勤務先と電話番号は家族会員も自分のものを変え、ほかの人のものは見えない", async () => {
    const receiptNo = await change(ichiro, "phone", { phone: "", mobile: "090-1234-5678" });
    expect((await viewKind(ichiro, "phone"))?.inForce).toEqual({
      phone: "",
      mobile: "090-1234-5678",
    });
    expect((await inForce("phone"))?.mobile).toBe("090-0000-0000");
    expect(await viewChange(hanako, receiptNo)).toBeNull();
    const wish = { receiptNo, idempotencyKey: randomUUID() };
    expect(await withdrawChange(hanako, wish)).toEqual({ ok: false, refusal: "not-found" });
    expect(await listChanges(hanako)).toEqual([]);
  });
});

describe("引き落とし口座の変更", () => {
  test("カード会社が確かめるまで前の口座のまま、記録が合えば新しい口座になり知らせる", async () => {
    const receiptNo = await change(hanako, "debit_account", account);
    const after = { ...account, accountNumber: "0001234", holderKana: "ｻﾄｳ ﾊﾅｺ" };
    expect(await viewChange(hanako, receiptNo)).toMatchObject({ after, effectiveAt: null });
    expect((await inForce("debit_account"))?.bankCode).toBe("0005");
    await household.deliver();
    expect(await states()).toEqual(["debit_account pending"]);
    await household.deliver({
      account: {
        debit_bank_code: "0001",
        debit_branch_code: "100",
        debit_account_number: "0001234",
        debit_holder_kana: "サトウ　ハナコ",
      },
    });
    expect(await states()).toEqual(["debit_account agreed"]);
    expect((await inForce("debit_account"))?.bankCode).toBe("0001");
    expect(await topics()).toEqual(["debitAccountChanged", "requestAccepted"]);
  });

  test("受け入れの知らせが先に来れば、その時から新しい口座になる", async () => {
    const receiptNo = await change(hanako, "debit_account", account);
    await handOver();
    await household.deliver({}, [{ receipt_no: receiptNo, outcome: "accepted" }]);
    expect(await inForce("debit_account")).toMatchObject({
      bankCode: "0001",
      branchCode: "100",
      accountNumber: "0001234",
    });
  });

  test.each<[string, Values, Values]>([
    ["ない銀行", { bankCode: "9998" }, { bankCode: "unknown", branchCode: "unknown" }],
    ["ない支店", { branchCode: "999" }, { branchCode: "unknown" }],
    ["8桁の番号", { accountNumber: "12345678" }, { accountNumber: "too-long" }],
    ["ほかの人の名義", { holderKana: "サトウ イチロウ" }, { holderKana: "other-name" }],
    ["漢字の名義", { holderKana: "佐藤 花子" }, { holderKana: "kanji" }],
  ])("%s は断る", async (_name, wrong, fields) => {
    const values = { ...account, ...wrong };
    const wish = { kind: "debit_account", values, idempotencyKey: randomUUID() } as const;
    const refusal = { kind: "invalid", fields };
    expect(await changeProfile(hanako, wish)).toEqual({ ok: false, refusal });
  });

  test("ロックの解除から24時間は控え、知らせはするが渡すのを待つ", async () => {
    await run(
      `INSERT INTO lockout (counter, account_id, cardmember_id, ended_at, ended_by, end_reason)
       VALUES ('login:x', 'PA1', 'PM10', now() - interval '1 hour', 'staff:s', 'caller-asked')`,
    );
    const receiptNo = await change(hanako, "debit_account", account);
    const view = await viewChange(hanako, receiptNo);
    expect(view?.hold?.why).toBe("unlocked");
    await change(hanako, "phone", { phone: "", mobile: "090-1234-5678" });
    expect((await handOver())?.map((row) => row.kind)).toEqual(["phone"]);
    expect((await viewChange(hanako, receiptNo))?.canWithdraw).toBe(true);
    expect(Number(view?.hold?.until) - Date.now()).toBeGreaterThan(22 * 3_600_000);
    await run("DELETE FROM lockout");
  });
});

test("明細書の受け取り方は、カード会社が受け入れてから変わる", async () => {
  expect(await inForce("statement_delivery")).toEqual({ delivery: "post" });
  const receiptNo = await change(hanako, "statement_delivery", { delivery: "web" });
  expect((await viewKind(hanako, "statement_delivery"))?.pending?.values).toEqual({
    delivery: "web",
  });
  expect(await inForce("statement_delivery")).toEqual({ delivery: "post" });
  await handOver();
  await household.deliver({}, [{ receipt_no: receiptNo, outcome: "accepted" }]);
  expect(await inForce("statement_delivery")).toEqual({ delivery: "web" });
});

test("銀行の一覧は一度だけ読み込む", async () => {
  expect(await asRole(database.name, "owner", () => loadBankList(job))).toBeNull();
  const [{ banks, branches } = { banks: 0, branches: 0 }] = await run<{
    banks: number;
    branches: number;
  }>(
    "SELECT (SELECT count(*)::int FROM bank) AS banks, count(*)::int AS branches FROM bank_branch",
  );
  expect(banks).toBeGreaterThan(1000);
  expect(branches).toBeGreaterThan(25_000);
});
