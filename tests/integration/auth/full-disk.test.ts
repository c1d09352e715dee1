import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { logIn } from "@/lib/auth/commands/login";
import { logInWithCode } from "@/lib/auth/commands/code-login";
import { changePassword } from "@/lib/auth/commands/own-login";
import { beginPasskeyLogin, logInWithPasskey } from "@/lib/auth/commands/passkey-login";
import { addPasskey, beginPasskey } from "@/lib/auth/commands/passkeys";
import { beginSecondStep, confirmSetUp } from "@/lib/auth/commands/second-step";
import { viewSession } from "@/lib/auth/queries";
import { viewPasskeyOffer } from "@/lib/auth/queries/passkeys";
import { viewRecoveryCodes, viewSetUp } from "@/lib/auth/queries/second-step";
import { insertCredential } from "@/lib/auth/store";
import { type MemberActor, memberActor, systemActor } from "@/lib/kernel/actor";
import { businessDate } from "@/lib/kernel/business-date";
import { present } from "@/lib/kernel/invariant";
import type { Result } from "@/lib/kernel/result";
import { changeEmail, sendEmailCode } from "@/lib/members/commands/email";
import { portalUrl } from "@/lib/platform/env";
import { inTransaction, Retryable } from "@/lib/platform/transaction";
import { completeRegistration } from "@/lib/registration/commands/complete";
import { confirmCode } from "@/lib/registration/commands/confirm";
import { confirmEmail } from "@/lib/registration/commands/email";
import { identifyMember } from "@/lib/registration/commands/identify";
import { beginRecovery, confirmRecoveryCode } from "@/lib/registration/commands/recover";
import { addStaff, enrolStaff, enterDesk } from "@/lib/support/commands/staff";
import { viewEnrolment } from "@/lib/support/queries";
import { Authenticator } from "../../support/authenticator";
import { asOwner, asRole, freshDatabase } from "../../support/database";
import { rightPassword, type SampleMember, visitor } from "../../support/login-fixtures";
import { insertMemberAsOwner } from "../../support/member-as-owner";
import { birthDate, insertHousehold, lastMailedCode } from "../registration/household";
import { codeOf, staffPassword } from "../support/desk-fixtures";

const database = freshDatabase("web");
const newPassword = "みかん色の自転車と42の月";
const cards = ["identify", "code", "email", "recover"] as const;
const numberOf = (id: (typeof cards)[number], salt: string) =>
  `37000000000${salt}${cards.indexOf(id)}`;
let member: SampleMember;
let count = 0;

const run = (sql: string, values: unknown[] = []) =>
  asOwner(database.name, async (client) => (await client.query(sql, values)).rows);

async function bringPeople(): Promise<void> {
  for (const salt of ["001", "002"]) {
    const people = cards.map((id) => ({
      id: `${id}-${salt}`,
      number: numberOf(id, salt),
      email: id === "email" ? "" : `${id}-${salt}@example.jp`,
    }));
    await insertHousehold(`A-${salt}`, people);
    const owner = { accountId: `A-${salt}`, cardmemberId: `recover-${salt}` };
    const login = {
      ...owner,
      userId: `recover.login${salt}`,
      passwordHash: "-",
      letterDueAt: null,
    };
    await inTransaction((tx) => insertCredential(tx, login));
  }
}

beforeAll(() => asRole(database.name, "owner", bringPeople));

beforeEach(async () => {
  count += 1;
  member = await insertMemberAsOwner(database.name, `hanako.full${count}`);
});

/** As on a full disk: no row finds room but the counters', which are changed in place. */
async function whileFull(work: () => Promise<void>): Promise<void> {
  const onEachTable = (statement: string) =>
    run(`DO $do$ DECLARE t text; BEGIN
      FOR t IN SELECT tablename FROM pg_tables
        WHERE schemaname = 'public' AND tablename NOT IN ('attempt_counter', '_prisma_migrations')
      LOOP EXECUTE format($f$${statement}$f$, t); END LOOP; END $do$`);
  await run(`CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$`);
  await onEachTable(
    "CREATE TRIGGER full_disk BEFORE INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION full_disk()",
  );
  try {
    await work();
  } finally {
    await onEachTable("DROP TRIGGER full_disk ON %I");
    await run("DROP FUNCTION full_disk()");
  }
}

type Answer = Promise<Result<unknown, unknown>>;
type Secret = { readonly right: () => Answer; readonly wrong: () => Answer };

async function answerOf(attempt: () => Answer): Promise<"ok" | "refused" | "not now"> {
  try {
    return (await attempt()).ok ? "ok" : "refused";
  } catch (error) {
    if (error instanceof Retryable) return "not now";
    throw error;
  }
}

const enter = (password = rightPassword) =>
  logIn(visitor, { userId: member.userId, password, userAgent: "test" });

async function loggedIn(): Promise<MemberActor> {
  const result = await enter();
  const token = result.ok ? result.value.token : "";
  return memberActor(present(await viewSession(visitor, token), "session"));
}

/** A login that waits for its second step. */
async function secondStep() {
  const actor = await loggedIn();
  await beginSecondStep(actor, rightPassword);
  const secret = present(await viewSetUp(actor), "set-up").secret.replaceAll(" ", "");
  await confirmSetUp(actor, codeOf(secret, -1));
  const [recoveryCode = ""] = present(await viewRecoveryCodes(actor), "recovery codes");
  const result = await enter();
  const token = !result.ok && result.refusal.kind === "code-due" ? result.refusal.token : "";
  const say = (code: string) => logInWithCode(visitor, { token, code, userAgent: "test" });
  return { secret, recoveryCode: recoveryCode.replace("-", ""), say };
}

const other = (code: string) => (code === "000000" ? "000001" : "000000");

const identify = (id: (typeof cards)[number], salt: string, date = birthDate) =>
  identifyMember(visitor, { number: numberOf(id, salt), birthDate: date });

async function begun(id: (typeof cards)[number], salt: string): Promise<string> {
  const result = await identify(id, salt);
  if (!result.ok) throw new Error("step 1 was refused");
  return result.value.token;
}

/** Every check of a secret that counts its attempts; `salt` tells the two runs of one apart. */
const checks: Record<string, (salt: string) => Promise<Secret>> = {
  ログイン: async () => ({ right: () => enter(), wrong: () => enter("wrong-password") }),
  "2段階認証のコード": async () => {
    const { secret, say } = await secondStep();
    return { right: () => say(codeOf(secret)), wrong: () => say(other(codeOf(secret))) };
  },
  リカバリーコード: async () => {
    const { recoveryCode, say } = await secondStep();
    return { right: () => say(recoveryCode), wrong: () => say("0000000000") };
  },
  操作の前のパスワード: async () => {
    const actor = await loggedIn();
    const begin = (password: string) => beginSecondStep(actor, password);
    return { right: () => begin(rightPassword), wrong: () => begin("wrong-password") };
  },
  いまのパスワード: async () => {
    const actor = await loggedIn();
    const change = (currentPassword: string) =>
      changePassword(actor, { currentPassword, newPassword });
    return { right: () => change(rightPassword), wrong: () => change("wrong-password") };
  },
  登録のカード: async (salt) => ({
    right: () => identify("identify", salt),
    wrong: () => identify("identify", salt, businessDate("1985-04-02")),
  }),
  登録の確認コード: async (salt) => {
    const token = await begun("code", salt);
    const code = await lastMailedCode();
    const say = (typed: string) => confirmCode(visitor, token, typed);
    return { right: () => say(code), wrong: () => say(other(code)) };
  },
  登録で届けたメールの確認コード: async (salt) => {
    const token = await begun("email", salt);
    const email = `given-${salt}@example.jp`;
    const choice = { userId: `login-${salt}`, password: newPassword, email };
    const completed = await completeRegistration(visitor, token, choice);
    if (!completed.ok) throw new Error("registration was refused");
    const code = await lastMailedCode();
    const say = (typed: string) => confirmEmail(visitor, token, typed);
    return { right: () => say(code), wrong: () => say(other(code)) };
  },
  再設定の確認コード: async (salt) => {
    const identity = { number: numberOf("recover", salt), birthDate };
    const { token } = await beginRecovery(visitor, "password", identity);
    const code = await lastMailedCode();
    const say = (typed: string) =>
      confirmRecoveryCode(visitor, token, { kind: "password", code: typed });
    return { right: () => say(code), wrong: () => say(other(code)) };
  },
  メールアドレス変更の確認コード: async (salt) => {
    const actor = memberActor({ ...member, role: "basic", sessionHash: "x" });
    const sent = await sendEmailCode(actor, `changed-${salt}@example.jp`);
    const flowId = sent.ok ? sent.value.flowId : "";
    const code = await lastMailedCode();
    const say = (typed: string) => changeEmail(actor, { flowId, code: typed });
    return { right: () => say(code), wrong: () => say(other(code)) };
  },
  スタッフのログイン: async (salt) => {
    const id = `clerk.full${salt}`;
    const invited = await asRole(database.name, "owner", () =>
      addStaff(systemActor("test"), { id, name: id, role: "agent" }),
    );
    const link = invited.ok ? invited.value.token : "";
    const { secret } = present(await viewEnrolment(link), "enrolment");
    await enrolStaff(visitor, link, { password: staffPassword, code: codeOf(secret, -1) });
    const say = (password: string) =>
      enterDesk(visitor, { staffId: id, password, code: codeOf(secret) });
    return { right: () => say(staffPassword), wrong: () => say("wrong-password") };
  },
};

describe("容量が尽きている間の照合", () => {
  test.each(Object.keys(checks))("%s: 正しければ何度でも返され、あとで通る", async (name) => {
    const { right } = await present(checks[name], name)("001");
    await whileFull(async () => {
      for (let at = 0; at < 5; at += 1) expect(await answerOf(right)).toBe("not now");
    });
    expect(await answerOf(right)).toBe("ok");
  });

  test.each(Object.keys(checks))("%s: 誤りは数えられ、正しくてもあとで通らない", async (name) => {
    const { right, wrong } = await present(checks[name], name)("002");
    await whileFull(async () => {
      for (let at = 0; at < 3; at += 1) expect(await answerOf(wrong)).not.toBe("ok");
    });
    expect(await answerOf(right)).toBe("refused");
  });

  test("パスキーのログインは試行を取らず、あとで通る", async () => {
    const device = new Authenticator(new URL(portalUrl()).origin);
    const actor = await loggedIn();
    await beginPasskey(actor, { currentPassword: rightPassword, name: "iPhone" });
    const offer = present(await viewPasskeyOffer(actor), "offer");
    await addPasskey(actor, device.create(offer.options));
    const begin = async () => {
      const { token, options } = await beginPasskeyLogin(visitor);
      const asked = { token, answer: device.get(options), userAgent: "test" };
      return () => logInWithPasskey(visitor, asked);
    };
    const tries = [await begin(), await begin(), await begin(), await begin()];
    await whileFull(async () => {
      for (const attempt of tries) expect(await answerOf(attempt)).toBe("not now");
    });
    expect(await answerOf(await begin())).toBe("ok");
    expect(await answerOf(() => enter())).toBe("ok");
  });
});
