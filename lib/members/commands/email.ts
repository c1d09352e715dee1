import "server-only";
import { randomInt, randomUUID } from "node:crypto";
import { emit } from "@/lib/audit/emit";
import { codeCounterOf, reserveAttempt, finishAttempt } from "@/lib/auth/store/attempts";
import type { MemberActor } from "@/lib/kernel/actor";
import { present } from "@/lib/kernel/invariant";
import { done, type Result, refused } from "@/lib/kernel/result";
import { isSameSecret, keyedHashOf } from "@/lib/platform/hashing";
import { newReceiptNo } from "@/lib/platform/receipt";
import { type Tx, inTransaction } from "@/lib/platform/transaction";
import { saveChange } from "./changes";
import {
  type EmailCodeRefusal,
  isFlowOpen,
  receiptPageOf,
  resendRefusal,
  type ResendRefusal,
  sendsOfAnHour,
} from "../rules/change";
import { type FieldRefusals, judgeEmail } from "../rules/contact";
import { isSame } from "../rules/values";
import { loadPending } from "../store/changes";
import { lockMember, memberValuesOf } from "../store/effects";
import {
  type EmailFlow,
  endEmailFlow,
  insertEmailFlow,
  loadEmailSendsSince,
  lockEmailFlow,
  replaceEmailCode,
} from "../store/email-flows";

const hourMs = 3_600_000;

function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, "0");
}

/** What is kept of a code; of use in its own flow alone. */
function codeHashOf(flowId: string, code: string): string {
  return keyedHashOf("email-code", `${flowId}:${code}`);
}

/** Step 1: mails a one-time code to the new address. */
export async function sendEmailCode(
  actor: MemberActor,
  typed: string,
): Promise<Result<{ readonly flowId: string }, FieldRefusals>> {
  const judged = judgeEmail({ email: typed });
  if (!judged.ok) return refused(judged.fields);
  const { email = "" } = judged.values;
  const { accountId, cardmemberId } = actor;
  return inTransaction(async (tx) => {
    const member = present(await lockMember(tx, accountId, cardmemberId), "own cardmember");
    const pending = await loadPending(tx, cardmemberId, "email");
    const known = pending?.values ?? memberValuesOf("email", member);
    if (isSame("email", { email }, known)) return refused({ email: "same" });
    if (await isTooOften(tx, cardmemberId)) return refused({ "": "too-often" });
    const flowId = randomUUID();
    const code = newCode();
    await insertEmailFlow(tx, actor, { flowId, email, codeHash: codeHashOf(flowId, code) });
    await tellCode(tx, actor, { to: email, code });
    return done({ flowId });
  });
}

async function isTooOften(tx: Tx, cardmemberId: string): Promise<boolean> {
  const sends = await loadEmailSendsSince(tx, cardmemberId, new Date(Date.now() - hourMs));
  return sends >= sendsOfAnHour;
}

async function tellCode(
  tx: Tx,
  actor: MemberActor,
  secretMail: { readonly to: string; readonly code: string },
): Promise<void> {
  const { accountId, cardmemberId } = actor;
  const about = { accountId, cardmemberId };
  await emit(tx, actor, { name: "member.email-code-sent", about, secretMail });
}

/** Another code to the same address; the one before no longer works. */
export async function resendEmailCode(
  actor: MemberActor,
  flowId: string,
): Promise<Result<null, ResendRefusal>> {
  const { accountId, cardmemberId } = actor;
  return inTransaction(async (tx) => {
    await lockMember(tx, accountId, cardmemberId);
    const flow = await lockEmailFlow(tx, actor, flowId);
    const now = new Date();
    if (!flow || !isFlowOpen(flow, now)) return refused("over");
    const refusal = resendRefusal(flow, now);
    if (refusal) return refused(refusal);
    if (await isTooOften(tx, cardmemberId)) return refused("too-often");
    const code = newCode();
    await replaceEmailCode(tx, accountId, { flowId, codeHash: codeHashOf(flowId, code) });
    await tellCode(tx, actor, { to: flow.email, code });
    return done(null);
  });
}

/**
 * Step 2: the mailed code. With it the change is made; the third wrong one ends the flow. A flow that
 * has come to its change answers with that change's receipt.
 */
export async function changeEmail(
  actor: MemberActor,
  { flowId, code }: { readonly flowId: string; readonly code: string },
): Promise<Result<{ readonly location: string }, EmailCodeRefusal>> {
  const known = await inTransaction((tx) => lockEmailFlow(tx, actor, flowId));
  if (known?.receiptNo) return done({ location: receiptPageOf(known.receiptNo) });
  if (!known || !isFlowOpen(known, new Date())) return refused("over");
  const subject = codeCounterOf(flowId);
  if (!(await reserveAttempt(subject))) return refused("too-many");
  return inTransaction(async (tx) => {
    const flow = present(await lockEmailFlow(tx, actor, flowId), "own flow");
    const isOpen = isFlowOpen(flow, new Date());
    const isRight = isSameSecret(flow.codeHash, codeHashOf(flowId, code));
    const { isLocked } = await finishAttempt(tx, subject, { isRight, about: null });
    if (flow.receiptNo) return done({ location: receiptPageOf(flow.receiptNo) });
    if (isLocked) {
      await endEmailFlow(tx, actor.accountId, { flowId, receiptNo: null });
      return refused("too-many");
    }
    if (!isOpen) return refused("over");
    return isRight ? keepEmail(tx, actor, flow) : refused("wrong-code");
  });
}

async function keepEmail(
  tx: Tx,
  actor: MemberActor,
  { flowId, email }: EmailFlow,
): Promise<Result<{ readonly location: string }, EmailCodeRefusal>> {
  const receiptNo = newReceiptNo("C");
  const kept = await saveChange(actor, tx, { kind: "email", values: { email }, receiptNo });
  await endEmailFlow(tx, actor.accountId, { flowId, receiptNo: kept.ok ? receiptNo : null });
  return kept.ok ? done({ location: receiptPageOf(receiptNo) }) : refused("same");
}
