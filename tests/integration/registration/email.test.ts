import { beforeAll, describe, expect, test } from "vitest";
import { type MemberActor, memberActor, visitor } from "@/lib/kernel/actor";
import { releaseWaitingChanges } from "@/lib/members/commands/waiting";
import { listChanges, viewChange } from "@/lib/members/queries/history";
import { emailRefusal } from "@/lib/members/rules/email";
import { viewKind } from "@/lib/members/queries/profile";
import { importDelivery } from "@/lib/feed/commands/delivery";
import { loadCoolingOff } from "@/lib/auth/store/cooling-off";
import { db } from "@/lib/platform/db";
import { openField } from "@/lib/platform/sealing";
import { completeRegistration } from "@/lib/registration/commands/complete";
import { confirmCode, resendCode } from "@/lib/registration/commands/confirm";
import { confirmEmail } from "@/lib/registration/commands/email";
import { identifyMember } from "@/lib/registration/commands/identify";
import { viewRegistration } from "@/lib/registration/queries";
import { asOwner, asRole, freshDatabase } from "../../support/database";
import { writeDelivery } from "../../support/delivery";
import { job } from "../../support/feed";
import { birthDate, insertHousehold, lastMailedCode } from "./household";

const actor = visitor({ address: "192.0.2.1", userAgent: "test" });
const password = "みかん色の自転車と42の月";
const people = ["giver", "typist", "sender", "mailed"] as const;
type Person = (typeof people)[number];

const numberOf = (id: Person) => `37000000000010${people.indexOf(id)}`;
const database = freshDatabase("web");

async function bringPeople(): Promise<void> {
  await insertHousehold(
    "A1",
    people.map((id) => ({
      id,
      number: numberOf(id),
      ...(id === "mailed" && { email: "on-file@example.jp" }),
    })),
  );
}

beforeAll(() => asRole(database.name, "owner", bringPeople));

async function begin(id: Person): Promise<string> {
  const result = await identifyMember(actor, { number: numberOf(id), birthDate });
  if (!result.ok) throw new Error("step 1 was refused");
  return result.value.token;
}

function complete(token: string, id: Person, email: string) {
  return completeRegistration(actor, token, { userId: `${id}-login`, password, email });
}

/** Every e-mail the issuer is to be told of, as the outbox holds it; the web process only appends there. */
async function toldOf(id: Person): Promise<readonly unknown[]> {
  const { rows } = await asOwner(database.name, (client) =>
    client.query(
      `SELECT receipt_no, content_sealed FROM outbox_entry
       WHERE cardmember_id = $1 AND kind = 'email'`,
      [id],
    ),
  );
  return rows.map((row) =>
    JSON.parse(openField(`OutboxEntry.content:${row.receipt_no}`, row.content_sealed)),
  );
}

/** Whoever registered, logged in. */
async function loginOf(id: Person): Promise<MemberActor> {
  const where = { cardmemberId: id };
  const { credentialId } = await db().credential.findUniqueOrThrow({ where });
  const who = { accountId: "A1", cardmemberId: id, credentialId } as const;
  return memberActor({ ...who, role: "basic", sessionHash: "x" });
}

/** The issuer's record of a member, with an e-mail on file. */
async function deliverRecord(id: Person, email: string): Promise<void> {
  const record = {
    cardmember_id: id,
    account_id: "A1",
    role: "basic",
    relationship: "self",
    family_name: "田中",
    given_name: "花子",
    family_name_kana: "タナカ",
    given_name_kana: "ハナコ",
    birth_date: birthDate,
    postal_code: "1000001",
    prefecture: "東京都",
    city: "千代田区",
    street: "千代田1-1",
    email,
  };
  const facts = { sequence: 1, businessDate: "2026-11-27" };
  const result = await importDelivery(job, writeDelivery(facts, { "cardmembers.csv": [record] }));
  if (!result.ok) throw new Error(result.refusal);
}

describe("登録の終わりに渡すメールアドレス", () => {
  test("届いたコードで確かめてから、発行会社に伝える。手続きの停止は郵便の確認まで続く", async () => {
    const token = await begin("giver");
    expect(await complete(token, "giver", " ｇｉｖｅｒ@example.jp ")).toEqual({
      ok: true,
      value: "email-sent",
    });
    expect(await complete(token, "giver", "giver@example.jp")).toMatchObject({
      value: "email-sent",
    });
    expect(await db().credential.count({ where: { userId: "giver-login" } })).toBe(1);
    const email = { step: "email", maskedEmail: "g•••@e•••.jp" };
    expect(await viewRegistration(actor, token)).toEqual(email);
    expect(await toldOf("giver")).toEqual([]);
    const code = await lastMailedCode();
    expect(await confirmCode(actor, token, code)).toMatchObject({ refusal: "over" });
    expect(await confirmEmail(actor, token, code)).toMatchObject({ ok: true });
    expect(await toldOf("giver")).toEqual([{ email: "giver@example.jp" }]);
    expect(await confirmEmail(actor, token, code)).toMatchObject({ refusal: "over" });
    expect(await toldOf("giver")).toHaveLength(1);
    expect(await loadCoolingOff(db(), "giver")).toEqual({ why: "letter", until: null });
    expect(await viewRegistration(actor, token)).toEqual({ step: "identify" });
    expect(await complete(token, "giver", "")).toMatchObject({ value: "registered" });
    const events = await db().auditEvent.findMany({ where: { cardmemberId: "giver" } });
    expect(events.map(({ event }) => event).sort()).toEqual([
      "member.registered",
      "registration.code-sent",
      "registration.email-confirmed",
    ]);
    expect(JSON.stringify(events.map(({ detail }) => detail))).not.toContain("giver@");
  });

  test("お客様情報に受付中として残り、書面の確認で有効になり、発行会社の記録と合えば終わる", async () => {
    const member = await loginOf("giver");
    expect(await viewKind(member, "email")).toMatchObject({
      inForce: { email: "" },
      pending: { values: { email: "giver@example.jp" }, isInForce: false },
    });
    const [change, ...others] = await listChanges(member);
    expect(others).toEqual([]);
    expect(change).toMatchObject({
      kind: "email",
      status: "pending",
      hold: { why: "letter", until: null },
      before: { email: "" },
      after: { email: "giver@example.jp" },
    });
    await asRole(database.name, "owner", async () => {
      expect(await releaseWaitingChanges(job)).toBe(0);
      await db().credential.updateMany({
        where: { cardmemberId: "giver" },
        data: { letterDueAt: null },
      });
      expect(await releaseWaitingChanges(job)).toBe(1);
    });
    expect(await viewKind(member, "email")).toMatchObject({
      inForce: { email: "giver@example.jp" },
      pending: { isInForce: true },
    });
    await asRole(database.name, "owner", () => deliverRecord("giver", "Giver@example.jp"));
    expect((await viewKind(member, "email"))?.pending).toBeNull();
    const receiptNo = change?.receiptNo ?? "";
    expect(await viewChange(member, receiptNo)).toMatchObject({ status: "agreed" });
  });

  test("形の合わないアドレスでは、ログインも作られない", async () => {
    const token = await begin("typist");
    const fields = { email: "not-an-address" };
    const plain = ["typist", "a@b", "a b@@c.jp", "<a@example.jp>", "a@example.jp,b@c.jp"];
    // These the profile refused and the registration took.
    const drifted = ["花子@example.jp", "a@-example.jp", `${"a".repeat(65)}@example.jp`];
    for (const email of [...plain, ...drifted]) {
      expect(emailRefusal(email), email).toBe("not-an-address");
      const refusal = { kind: "invalid", fields };
      expect(await complete(token, "typist", email), email).toMatchObject({ refusal });
    }
    expect(await db().credential.count({ where: { userId: "typist-login" } })).toBe(0);
  });

  test("誤ったコードが続くとアドレスだけをやめ、ログインは残る", async () => {
    const token = await begin("typist");
    await complete(token, "typist", "typist@example.jp");
    const code = await lastMailedCode();
    const wrong = code === "000000" ? "000001" : "000000";
    expect(await confirmEmail(actor, token, wrong)).toMatchObject({ refusal: "wrong-code" });
    expect(await confirmEmail(actor, token, wrong)).toMatchObject({ refusal: "wrong-code" });
    expect(await confirmEmail(actor, token, wrong)).toMatchObject({ refusal: "too-many" });
    expect((await confirmEmail(actor, token, code)).ok).toBe(false);
    expect(await toldOf("typist")).toEqual([]);
    expect(await db().credential.count({ where: { userId: "typist-login" } })).toBe(1);
    const flows = await db().registrationFlow.findMany({ where: { cardmemberId: "typist" } });
    expect(flows.filter((flow) => flow.emailSealed !== null)).toEqual([]);
  });

  test("送り直したコードだけが使え、時間を過ぎたものは使えない", async () => {
    const token = await begin("sender");
    await complete(token, "sender", "sender@example.jp");
    const first = await lastMailedCode();
    const where = { cardmemberId: "sender" };
    const codeSentAt = new Date(Date.now() - 60_000);
    await db().registrationFlow.updateMany({ where, data: { codeSentAt } });
    expect(await resendCode(actor, token)).toMatchObject({ ok: true });
    const second = await lastMailedCode();
    const isFirstRefused = first === second || !(await confirmEmail(actor, token, first)).ok;
    expect(isFirstRefused).toBe(true);
    await db().registrationFlow.updateMany({ where, data: { expiresAt: new Date() } });
    expect(await confirmEmail(actor, token, second)).toMatchObject({ refusal: "over" });
    expect(await toldOf("sender")).toEqual([]);
  });

  test("メールの登録がある会員には、ほかのアドレスを受けつけない", async () => {
    const token = await begin("mailed");
    await confirmCode(actor, token, await lastMailedCode());
    expect(await complete(token, "mailed", "thief@example.com")).toMatchObject({
      value: "registered",
    });
    expect(await toldOf("mailed")).toEqual([]);
  });
});
