import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { logIn } from "@/lib/auth/commands/login";
import { listLoginHistory } from "@/lib/auth/queries";
import { insertPasskey, loadPasskey } from "@/lib/auth/store/passkeys";
import { confirmSecondStep, hasSecondStep, insertSecondStep } from "@/lib/auth/store/second-step";
import { type MemberActor, memberActor, type SupportActor } from "@/lib/kernel/actor";
import type { ProofKind } from "@/lib/kernel/events";
import { viewCoolingOff } from "@/lib/auth/queries/cooling-off";
import { insertOutboxEntry } from "@/lib/outbox/store";
import { isHeldBack } from "@/lib/auth/rules/cooling-off.sql";
import { isDue } from "@/lib/outbox/rules/due.sql";
import { db } from "@/lib/platform/db";
import { newReceiptNo } from "@/lib/platform/receipt";
import { newTotpSecret } from "@/lib/platform/totp";
import { inTransaction } from "@/lib/platform/transaction";
import { answerCheck, openMember, startCheck } from "@/lib/support/commands/caller";
import { removeProofs } from "@/lib/support/commands/proofs";
import { viewMemberFile } from "@/lib/support/queries/member-file";
import { freshDatabase } from "../../support/database";
import { rowsOf } from "../../support/feed";
import { rightPassword, type SampleMember, visitor } from "../../support/login-fixtures";
import { insertMemberAsOwner } from "../../support/member-as-owner";
import { clerkAtDesk, eventsOf } from "./desk-fixtures";

const database = freshDatabase("web");
let clerk: SupportActor;
let boss: SupportActor;
let auditor: SupportActor;
let member: SampleMember;
let actor: MemberActor;
let passkeys: string[] = [];
let count = 0;

beforeAll(async () => {
  process.env.PORTAL_TODAY = "2026-11-20";
  clerk = await clerkAtDesk(database.name, "clerk1");
  boss = await clerkAtDesk(database.name, "boss", "supervisor");
  auditor = await clerkAtDesk(database.name, "auditor1", "auditor");
});

/** A login with a second step that is on, and two passkeys. */
beforeEach(async () => {
  count += 1;
  member = await insertMemberAsOwner(database.name, `nao.mori${count}`);
  actor = memberActor({ ...member, role: "basic", sessionHash: "x" });
  await switchOn();
  passkeys = [await addPasskey("携帯電話"), await addPasskey("パソコン")];
});

async function switchOn(): Promise<void> {
  const { credentialId } = member;
  const stepId = randomUUID();
  await inTransaction(async (tx) => {
    await insertSecondStep(tx, { stepId, credentialId, secret: newTotpSecret() });
    await confirmSecondStep(tx, stepId, { lastStep: 1, codes: [randomUUID()] });
  });
}

async function addPasskey(name: string): Promise<string> {
  const { credentialId } = member;
  const webauthnId = randomUUID();
  const made = { credentialId, name, webauthnId, publicKey: new Uint8Array([1]), counter: 0 };
  await inTransaction((tx) => insertPasskey(tx, { ...made, transports: [] }));
  return webauthnId;
}

async function pass(staff: SupportActor): Promise<void> {
  const { cardmemberId } = member;
  await startCheck(staff, cardmemberId);
  for (const [item, answer] of [
    ["nameKana", "サトウハナコ"],
    ["birthDate", "1985-04-01"],
    ["phone", "03-1234-5678"],
  ] as const) {
    await answerCheck(staff, { cardmemberId, item, answer });
  }
}

async function remove(staff: SupportActor, what: ProofKind, cardmemberId = member.cardmemberId) {
  const result = await removeProofs(staff, { cardmemberId, what, reason: "device-lost" });
  return result.ok ? "done" : result.refusal;
}

async function proofsLeft() {
  const live = await Promise.all(passkeys.map((id) => loadPasskey(db(), id)));
  return [
    await hasSecondStep(db(), member.credentialId),
    live.filter((passkey) => passkey !== null).length,
  ];
}

async function entering(): Promise<string> {
  const asked = { userId: member.userId, password: rightPassword, userAgent: "test" };
  const result = await logIn(visitor, asked);
  return result.ok ? "in" : result.refusal.kind;
}

test("本人確認のあと、2段階認証とパスキーを外し、会員と監査記録に残り、パスワードで入れる", async () => {
  expect(await entering()).toBe("code-due");
  await pass(clerk);
  expect(await remove(clerk, "both")).toBe("done");
  expect(await proofsLeft()).toEqual([false, 0]);
  expect(await entering()).toBe("in");
  const { accountId, cardmemberId } = member;
  const [event] = await rowsOf<{ actor: string; detail: object }>(
    database,
    "SELECT actor, detail FROM audit_event WHERE cardmember_id = $1 AND event = 'member.proofs-removed'",
    [cardmemberId],
  );
  expect(event).toMatchObject({
    actor: "staff:clerk1",
    detail: { what: "both", reason: "device-lost" },
  });
  const mails = await rowsOf<{ subject: string; body: string }>(
    database,
    "SELECT subject, body FROM message WHERE cardmember_id = $1 AND topic = 'proofsRemoved'",
    [cardmemberId],
  );
  expect(mails).toHaveLength(1);
  expect(mails[0]?.body).toMatch(/外したもの：2段階認証とパスキー/);
  const kept = await rowsOf(
    database,
    "SELECT account_id, what, reason, removed_by FROM proof_removal WHERE cardmember_id = $1",
    [cardmemberId],
  );
  expect(kept).toEqual([
    { account_id: accountId, what: "both", reason: "device-lost", removed_by: "staff:clerk1" },
  ]);
  expect((await listLoginHistory(actor)).map(({ outcome }) => outcome)).toContain("proofsRemoved");
});

test("片方だけ外せば、もう片方は残る。責任者も外せる", async () => {
  await pass(boss);
  expect(await remove(boss, "second-step")).toBe("done");
  expect(await proofsLeft()).toEqual([false, 2]);
  await pass(clerk);
  expect(await remove(clerk, "both")).toBe("not-there");
  expect(await remove(clerk, "passkeys")).toBe("done");
  expect(await proofsLeft()).toEqual([false, 0]);
  await pass(clerk);
  expect(await remove(clerk, "passkeys")).toBe("not-there");
});

test("本人確認がない、ほかのオペレーターの確認、使った確認、監査の役割では外せない", async () => {
  expect(await remove(clerk, "both")).toBe("check-needed");
  await pass(boss);
  expect(await remove(clerk, "both")).toBe("check-needed");
  expect(await remove(auditor, "both")).toBe("nobody");
  expect(await remove(clerk, "both", "M-none")).toBe("nobody");
  expect(await proofsLeft()).toEqual([true, 2]);
  expect(await eventsOf(member.cardmemberId)).not.toContain("member.proofs-removed");
  expect(await remove(boss, "second-step")).toBe("done");
  expect(await remove(boss, "passkeys")).toBe("check-needed");
  expect(await proofsLeft()).toEqual([false, 2]);
});

test("2人が同時に押しても、外すのは1回", async () => {
  await pass(clerk);
  await pass(boss);
  const outcomes = await Promise.all([remove(clerk, "both"), remove(boss, "both")]);
  expect(outcomes.sort()).toEqual(["done", "not-there"]);
  const events = await eventsOf(member.cardmemberId);
  expect(events.filter((name) => name === "member.proofs-removed")).toHaveLength(1);
});

test("外してから24時間は、大切な変更を保留し、発行会社にも渡さない", async () => {
  const { accountId, cardmemberId } = member;
  const entry = {
    accountId,
    cardmemberId,
    receiptNo: newReceiptNo("profileChange"),
    kind: "email",
  } as const;
  const content = { email: "new@example.jp" };
  await inTransaction((tx) => insertOutboxEntry(tx, { ...entry, content }));
  const due = () =>
    rowsOf(
      database,
      `SELECT FROM outbox_entry e WHERE cardmember_id = $1 AND ${isDue(isHeldBack)}`,
      [cardmemberId],
    );
  expect(await viewCoolingOff(actor)).toBeNull();
  expect(await due()).toHaveLength(1);
  await pass(clerk);
  await remove(clerk, "second-step");
  expect(await viewCoolingOff(actor)).toMatchObject({ why: "unlocked" });
  expect(await due()).toEqual([]);
  await rowsOf(database, "UPDATE proof_removal SET removed_at = now() - interval '24 hours'");
  expect(await viewCoolingOff(actor)).toBeNull();
  expect(await due()).toHaveLength(1);
});

test("オペレーターに見えるのは、あるかないかと数だけ", async () => {
  await openMember(clerk, member.cardmemberId);
  const file = await viewMemberFile(clerk, member.cardmemberId);
  expect(file).toMatchObject({ proofs: { hasSecondStep: true, passkeys: 2 } });
  expect(JSON.stringify(file)).not.toMatch(/携帯電話|パソコン/);
});
