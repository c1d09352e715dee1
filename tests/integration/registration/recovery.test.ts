import { beforeAll, describe, expect, test } from "vitest";
import { logIn } from "@/lib/auth/commands/login";
import { cardCounterOf } from "@/lib/auth/store/attempts";
import { insertCredential } from "@/lib/auth/store";
import { businessDate } from "@/lib/kernel/business-date";
import { db } from "@/lib/platform/db";
import { cardNumberHashOf } from "@/lib/platform/hashing";
import { hashPassword } from "@/lib/platform/password";
import { openField } from "@/lib/platform/sealing";
import { inTransaction } from "@/lib/platform/transaction";
import { identifyMember } from "@/lib/registration/commands/identify";
import {
  beginRecovery,
  confirmRecoveryCode,
  setRecoveredPassword,
} from "@/lib/registration/commands/recover";
import { viewRecovery } from "@/lib/registration/queries/recovery";
import { asRole, freshDatabase } from "../../support/database";
import { rightPassword, visitor as actor } from "../../support/login-fixtures";
import { birthDate, insertHousehold, lastMailedCode } from "./household";

const database = freshDatabase("web");
const wrongDate = businessDate("1985-04-02");
const newPassword = "みかん色の自転車と42の月";

const cards = {
  id: "370000000000001",
  pass: "370000000000002",
  older: "370000000000003",
  frozen: "370000000000004",
  meanwhile: "370000000000005",
  door: "370000000000006",
  mailless: "370000000000007",
  fresh: "370000000000008",
  lost: "370000000000009",
  often: "370000000000010",
  unknown: "370000000000099",
} as const;
type Person = keyof typeof cards;

async function bringPeople(): Promise<void> {
  const people = Object.entries(cards).filter(([id]) => id !== "unknown");
  const household = people.map(([id, number]) => ({
    id,
    number,
    email: id === "mailless" ? "" : `${id}@example.jp`,
    cardStatus: id === "lost" ? ("lost" as const) : ("active" as const),
  }));
  await insertHousehold("A1", household);
  const passwordHash = await hashPassword(rightPassword);
  for (const { id } of household.filter((one) => one.id !== "fresh")) {
    const made = { accountId: "A1", cardmemberId: id, userId: `login.${id}`, passwordHash };
    await inTransaction((tx) => insertCredential(tx, { ...made, letterDueAt: null }));
  }
}

beforeAll(() => asRole(database.name, "owner", bringPeople));

async function begin(person: Person, kind: "user_id" | "password", date = birthDate) {
  const { token } = await beginRecovery(actor, kind, { number: cards[person], birthDate: date });
  return token;
}

async function confirm(token: string, kind: "user_id" | "password", code: string) {
  const result = await confirmRecoveryCode(actor, token, { kind, code });
  return result.ok ? result.value : result.refusal;
}

async function setPassword(token: string, password = newPassword) {
  const result = await setRecoveredPassword(actor, token, password);
  return result.ok ? "set" : result.refusal;
}

async function enter(person: Person, password: string): Promise<string> {
  const asked = { userId: `login.${person}`, password, userAgent: "" };
  const result = await logIn(actor, asked);
  return result.ok ? "in" : result.refusal.kind;
}

async function lock(person: Person): Promise<void> {
  for (const at of [1, 2, 3]) await enter(person, `wrong-${at}`);
}

/** What was mailed since a count, newest first. */
async function mails(): Promise<{ to: string; subject: string; body: string }[]> {
  const rows = await db().mail.findMany({ orderBy: { createdAt: "desc" } });
  return rows.map(({ mailId, contentSealed }) =>
    JSON.parse(openField(`Mail.content:${mailId}`, contentSealed ?? "")),
  );
}

describe("ユーザーIDをお忘れの方", () => {
  test("確認コードのあと、ユーザーIDがメールで届く。画面と記録には出ない", async () => {
    const token = await begin("id", "user_id");
    expect(await viewRecovery(actor, "user_id", token)).toBe("confirm");
    expect(await viewRecovery(actor, "password", token)).toBe("identify");
    const code = await lastMailedCode();
    expect(await confirm(token, "password", code)).toBe("over");
    expect(await confirm(token, "user_id", code)).toBe("confirmed");
    const [mail] = await mails();
    expect(mail?.to).toBe("id@example.jp");
    expect(mail?.body).toContain("login.id");
    expect(await confirm(token, "user_id", code)).toBe("over");
    const audit = JSON.stringify(await db().auditEvent.findMany({ select: { detail: true } }));
    expect(audit).not.toContain("login.id");
    expect(audit).not.toContain(code);
  });
});

describe("パスワードをお忘れの方", () => {
  test("確認コードのあと新しいパスワードを決めると、それで入れる。二度は使えない", async () => {
    const token = await begin("pass", "password");
    expect(await setPassword(token)).toBe("over");
    expect(await confirm(token, "password", await lastMailedCode())).toBe("confirmed");
    expect(await setPassword(token, "short")).toEqual({ password: "too-short" });
    expect(await setPassword(token, "login.pass-aoi-kumo")).toEqual({ password: "holds-user-id" });
    expect(await setPassword(token)).toBe("set");
    expect(await setPassword(token)).toBe("over");
    expect(await enter("pass", rightPassword)).toBe("wrong");
    expect(await enter("pass", newPassword)).toBe("in");
    const [mail] = await mails();
    expect(mail?.subject).toBe("パスワードを変更しました");
  });

  test("新しい手続きを始めると、前のコードも、前の手続きも使えない", async () => {
    const first = await begin("older", "password");
    const firstCode = await lastMailedCode();
    const second = await begin("older", "password");
    expect(await confirm(first, "password", firstCode)).toBe("wrong-code");
    expect(await confirm(second, "password", await lastMailedCode())).toBe("confirmed");
    await begin("older", "password");
    expect(await setPassword(second)).toBe("over");
  });

  test("ロック中はいつもどおり答え、メールでロックを知らせる", async () => {
    await lock("frozen");
    const token = await begin("frozen", "password");
    expect(await viewRecovery(actor, "password", token)).toBe("confirm");
    const [mail] = await mails();
    expect(mail?.subject).toBe("ログインがロックされています");
    expect(await confirm(token, "password", "123456")).toBe("wrong-code");
  });

  test("途中でロックされたら、前からの手続きでは変えられず、ロックも解除されない", async () => {
    const token = await begin("meanwhile", "password");
    expect(await confirm(token, "password", await lastMailedCode())).toBe("confirmed");
    await lock("meanwhile");
    expect(await setPassword(token)).toBe("over");
    expect(await enter("meanwhile", newPassword)).toBe("locked");
    expect(await enter("meanwhile", rightPassword)).toBe("locked");
  });

  test("同じ人に1時間に10回までしか送らない", async () => {
    const before = (await mails()).length;
    for (let at = 0; at < 12; at += 1) await begin("often", "password");
    expect((await mails()).length - before).toBe(10);
  });
});

describe("だれにも同じに見える", () => {
  test.each(["unknown", "lost", "mailless", "fresh", "door"] as const)(
    "%s のカードでも、コードを3回誤るまで同じに答える",
    async (person) => {
      const date = person === "door" ? wrongDate : birthDate;
      const token = await begin(person, "password", date);
      expect(await viewRecovery(actor, "password", token)).toBe("confirm");
      const answers: string[] = [];
      for (let at = 0; at < 4; at += 1) answers.push(await confirm(token, "password", "000000"));
      expect(answers).toEqual(["wrong-code", "wrong-code", "too-many", "over"]);
    },
  );

  test("初回登録がまだの方には、メールでそう知らせる", async () => {
    await begin("fresh", "user_id");
    const [mail] = await mails();
    expect(mail?.to).toBe("fresh@example.jp");
    expect(mail?.subject).toBe("会員サイトの初回登録がお済みではありません");
  });

  test("生年月日の誤りは初回登録と同じ回数で数え、3回で閉じる", async () => {
    const subject = cardCounterOf(cardNumberHashOf(cards.door));
    await identifyMember(actor, { number: cards.door, birthDate: wrongDate });
    await begin("door", "user_id", wrongDate);
    expect(await db().lockout.count({ where: { counter: subject, endedAt: null } })).toBe(1);
    const before = (await mails()).length;
    const token = await begin("door", "user_id");
    expect(await viewRecovery(actor, "user_id", token)).toBe("confirm");
    expect((await mails()).length).toBe(before);
  });
});
