import { beforeEach, describe, expect, test } from "vitest";
import { logIn } from "@/lib/auth/commands/login";
import { confirmPassword } from "@/lib/auth/commands/password-check";
import { beginPasskeyLogin, logInWithPasskey } from "@/lib/auth/commands/passkey-login";
import { addPasskey, beginPasskey, removePasskey } from "@/lib/auth/commands/passkeys";
import { viewSession } from "@/lib/auth/queries";
import { listPasskeys, viewPasskey, viewPasskeyOffer } from "@/lib/auth/queries/passkeys";
import { type MemberActor, memberActor } from "@/lib/kernel/actor";
import { present } from "@/lib/kernel/invariant";
import { portalUrl } from "@/lib/platform/env";
import { Authenticator } from "../../support/authenticator";
import { asOwner, freshDatabase } from "../../support/database";
import { rightPassword, type SampleMember, visitor } from "../../support/login-fixtures";
import { insertMemberAsOwner } from "../../support/member-as-owner";

const database = freshDatabase("web");
let member: SampleMember;
let actor: MemberActor;
let device: Authenticator;
let count = 0;

const wish = { currentPassword: rightPassword, name: "わたしのiPhone" };

async function run(sql: string, values: unknown[] = []) {
  return asOwner(database.name, async (client) => (await client.query(sql, values)).rows);
}

async function eventsOf(): Promise<string[]> {
  const sql = "SELECT event FROM audit_event WHERE cardmember_id = $1 ORDER BY at";
  return (await run(sql, [member.cardmemberId])).map((row) => row.event);
}

async function topics(): Promise<string[]> {
  const sql = "SELECT topic FROM message WHERE cardmember_id = $1 ORDER BY 1";
  return (await run(sql, [member.cardmemberId])).map((row) => row.topic);
}

async function signUp(): Promise<MemberActor> {
  count += 1;
  member = await insertMemberAsOwner(database.name, `megumi.ito${count}`);
  const asked = { userId: member.userId, password: rightPassword, userAgent: "test" };
  const result = await logIn(visitor, asked);
  const token = result.ok ? result.value.token : "";
  return memberActor(present(await viewSession(visitor, token), "session"));
}

/** Makes a passkey; answers what became of it. */
async function make() {
  expect(await beginPasskey(actor, wish)).toEqual({ ok: true, value: null });
  const offer = present(await viewPasskeyOffer(actor), "offer");
  return addPasskey(actor, device.create(offer.options));
}

async function enter(answerOf = (options: { challenge: string }) => device.get(options)) {
  const { token, options } = await beginPasskeyLogin(visitor);
  const asked = { token, answer: answerOf(options), userAgent: "test" };
  return { asked, result: await logInWithPasskey(visitor, asked) };
}

const isRefused = { ok: false, refusal: { kind: "refused" } };

beforeEach(async () => {
  device = new Authenticator(new URL(portalUrl()).origin);
  actor = await signUp();
});

describe("パスキーの追加", () => {
  test("パスワードのあと、一度だけ作れる。監査とお知らせに残る", async () => {
    expect(await viewPasskeyOffer(actor)).toBeNull();
    expect(await make()).toEqual({ ok: true, value: null });
    expect(await listPasskeys(actor)).toMatchObject([{ name: wish.name, lastUsedAt: null }]);
    expect(await viewPasskeyOffer(actor)).toBeNull();
    expect(await addPasskey(actor, "{}")).toEqual({ ok: false, refusal: "over" });
    expect((await eventsOf()).filter((event) => event === "passkey.added")).toHaveLength(1);
    expect(await topics()).toEqual(["passkeyAdded"]);
  });

  test("パスワードが正しくなければ始まらず、ログインの誤りに数える", async () => {
    const wrong = { ...wish, currentPassword: "wrong" };
    const answers: unknown[] = [];
    for (const _ of [1, 2, 3]) answers.push(await beginPasskey(actor, wrong));
    const refusals = ["wrong", "wrong", "locked"];
    expect(answers).toEqual(refusals.map((refusal) => ({ ok: false, refusal })));
    expect(await viewPasskeyOffer(actor)).toBeNull();
  });

  test("読めない答え、別のチャレンジへの答え、本人を確かめない端末は断る", async () => {
    const answers = [
      () => "not json",
      () => JSON.stringify({ id: 1 }),
      () => device.create({ challenge: "AAAA" }),
      (options: { challenge: string }) => new Authenticator("https://evil.example").create(options),
      (options: { challenge: string }) => {
        device.asksWho = false;
        return device.create(options);
      },
    ];
    for (const answer of answers) {
      await beginPasskey(actor, wish);
      const offer = present(await viewPasskeyOffer(actor), "offer");
      const added = await addPasskey(actor, answer(offer.options));
      expect(added).toEqual({ ok: false, refusal: "unread" });
    }
    expect(await listPasskeys(actor)).toEqual([]);
  });

  test("5分を過ぎると作れない", async () => {
    await beginPasskey(actor, wish);
    const offer = present(await viewPasskeyOffer(actor), "offer");
    await run("UPDATE passkey_challenge SET expires_at = now() WHERE token_hash = $1", [
      actor.sessionHash,
    ]);
    expect(await viewPasskeyOffer(actor)).toBeNull();
    const added = await addPasskey(actor, device.create(offer.options));
    expect(added).toEqual({ ok: false, refusal: "over" });
  });

  test("十個まで作れて、十一個めは断る", async () => {
    for (let at = 0; at < 10; at += 1) expect((await make()).ok).toBe(true);
    expect(await beginPasskey(actor, wish)).toEqual({ ok: false, refusal: "too-many" });
  });
});

describe("パスキーでのログイン", () => {
  test("セッションが始まり、監査にパスキーと残り、同じ答えは二度使えない", async () => {
    await make();
    const { asked, result } = await enter();
    const token = result.ok ? result.value.token : "";
    expect(await viewSession(visitor, token)).toMatchObject({ cardmemberId: member.cardmemberId });
    const [row] = await run(
      "SELECT detail FROM audit_event WHERE event = 'login.succeeded' AND cardmember_id = $1 ORDER BY at DESC",
      [member.cardmemberId],
    );
    expect(row?.detail).toMatchObject({ by: "passkey" });
    expect((await listPasskeys(actor))[0]?.lastUsedAt).toBeInstanceOf(Date);
    expect(await logInWithPasskey(visitor, asked)).toEqual(isRefused);
  });

  test("知らないパスキー、よそのチャレンジ、削除したパスキー、本人を確かめない端末は断る", async () => {
    const stranger = new Authenticator(new URL(portalUrl()).origin);
    stranger.create({ challenge: "AAAA" });
    await make();
    expect((await enter((options) => stranger.get(options))).result).toEqual(isRefused);
    expect((await enter(() => device.get({ challenge: "AAAA" }))).result).toEqual(isRefused);
    expect((await enter(() => "[]")).result).toEqual(isRefused);
    device.asksWho = false;
    expect((await enter()).result).toEqual(isRefused);
    device.asksWho = true;
    const [made] = await listPasskeys(actor);
    const removal = { passkeyId: made?.passkeyId ?? "", currentPassword: rightPassword };
    expect(await removePasskey(actor, removal)).toEqual({ ok: true, value: null });
    expect((await enter()).result).toEqual(isRefused);
  });

  test("ロック中は、同じ言葉で断る。ロックは解けない", async () => {
    await make();
    for (const at of [1, 2, 3]) await confirmPassword(actor, `wrong-${at}`);
    const { result } = await enter();
    expect(result).toMatchObject({ ok: false, refusal: { kind: "locked" } });
    const asked = { userId: member.userId, password: rightPassword, userAgent: "test" };
    expect((await logIn(visitor, asked)).ok).toBe(false);
  });

  test("パスワードの誤りの数は、パスキーでは戻らない", async () => {
    await make();
    for (const at of [1, 2]) await confirmPassword(actor, `wrong-${at}`);
    expect((await enter()).result.ok).toBe(true);
    expect(await confirmPassword(actor, "wrong-3")).toEqual({ ok: false, refusal: "locked" });
  });

  test("ロックと同時でも、ロックのあとに開いたままのセッションは残らない", async () => {
    await make();
    for (const at of [1, 2]) await confirmPassword(actor, `wrong-${at}`);
    const tries = Array.from({ length: 8 }, () => enter());
    await Promise.all([...tries, confirmPassword(actor, "wrong-3")]);
    const open = await run(
      "SELECT 1 FROM session WHERE credential_id = $1::uuid AND ended_at IS NULL",
      [member.credentialId],
    );
    expect(open).toEqual([]);
  });

  test("終わったログインのパスキーは断る", async () => {
    await make();
    await run("UPDATE credential SET ended_at = now() WHERE credential_id = $1::uuid", [
      member.credentialId,
    ]);
    expect((await enter()).result).toEqual(isRefused);
  });
});

describe("パスキーの削除", () => {
  test("ほかの会員のものは「ない」。自分のものは一度だけ", async () => {
    await make();
    const [made] = await listPasskeys(actor);
    const passkeyId = made?.passkeyId ?? "";
    const owner = actor;
    const stranger = await signUp();
    expect(await viewPasskey(stranger, passkeyId)).toBeNull();
    const removal = { passkeyId, currentPassword: rightPassword };
    const notFound = { ok: false, refusal: "not-found" };
    expect(await removePasskey(stranger, removal)).toEqual(notFound);
    expect(await listPasskeys(owner)).toHaveLength(1);
    expect(await removePasskey(owner, removal)).toEqual({ ok: true, value: null });
    expect(await removePasskey(owner, removal)).toEqual(notFound);
    const sql = "SELECT topic FROM message WHERE cardmember_id = $1 ORDER BY 1";
    const rows = await run(sql, [owner.cardmemberId]);
    expect(rows.map(({ topic }) => topic)).toEqual(["passkeyAdded", "passkeyRemoved"]);
  });
});
