import "server-only";
import { randomUUID } from "node:crypto";
import { emit } from "@/lib/audit/emit";
import { type ResendRefusal, resendRefusal } from "@/lib/auth/rules/mailed-code";
import { attemptCounter, codeCounterOf } from "@/lib/auth/store/attempts";
import { isMailedCode, mailedCodeHashOf, newMailedCode } from "@/lib/auth/store/mailed-codes";
import type { MemberActor } from "@/lib/kernel/actor";
import { present } from "@/lib/kernel/invariant";
import { done, type Result, refused } from "@/lib/kernel/result";
import { attempt } from "@/lib/platform/attempt";
import { newReceiptNo } from "@/lib/platform/receipt";
import { type Tx, inTransaction } from "@/lib/platform/transaction";
import { saveChange } from "./changes";
import { type EmailCodeRefusal, isFlowOpen, receiptPageOf, sendsOfAnHour } from "../rules/change";
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
    const code = newMailedCode();
    await insertEmailFlow(tx, actor, { flowId, email, codeHash: mailedCodeHashOf(flowId, code) });
    await emitCode(tx, actor, { to: email, code });
    return done({ flowId });
  });
}

async function isTooOften(tx: Tx, cardmemberId: string): Promise<boolean> {
  const sends = await loadEmailSendsSince(tx, cardmemberId, new Date(Date.now() - hourMs));
  return sends >= sendsOfAnHour;
}

async function emitCode(
  tx: Tx,
  actor: MemberActor,
  secretMail: { readonly to: string; readonly code: string },
): Promise<void> {
  const { accountId, cardmemberId } = actor;
  const about = { accountId, cardmemberId };
  await emit(tx, actor, { name: "member.email-code-sent", about, secretMail });
}

/** Replaces the code and mails the new one to the same address. */
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
    const code = newMailedCode();
    await replaceEmailCode(tx, accountId, { flowId, codeHash: mailedCodeHashOf(flowId, code) });
    await emitCode(tx, actor, { to: flow.email, code });
    return done(null);
  });
}

/**
 * Step 2: checks the mailed code and makes the change; the third wrong code ends the flow. If the flow has
 * already led to a change, returns that change's receipt.
 */
export async function changeEmail(
  actor: MemberActor,
  { flowId, code }: { readonly flowId: string; readonly code: string },
): Promise<Result<{ readonly location: string }, EmailCodeRefusal>> {
  const known = await inTransaction((tx) => lockEmailFlow(tx, actor, flowId));
  if (known?.receiptNo) return done({ location: receiptPageOf(known.receiptNo) });
  if (!known || !isFlowOpen(known, new Date())) return refused("over");
  const check = async (tx: Tx) => {
    const flow = await lockEmailFlow(tx, actor, flowId);
    return flow && isMailedCode(flow.codeHash, { flowId, code }) ? flow : null;
  };
  const counter = attemptCounter(codeCounterOf(flowId), null);
  return attempt(counter, check, async (tx, outcome) => {
    if (outcome.kind === "none-left") return refused("too-many");
    const flow = present(await lockEmailFlow(tx, actor, flowId), "own flow");
    if (flow.receiptNo) return done({ location: receiptPageOf(flow.receiptNo) });
    if (outcome.kind === "locked") {
      await endEmailFlow(tx, actor.accountId, { flowId, receiptNo: null });
      return refused("too-many");
    }
    if (!isFlowOpen(flow, new Date())) return refused("over");
    return outcome.kind === "right" ? saveEmail(tx, actor, flow) : refused("wrong-code");
  });
}

async function saveEmail(
  tx: Tx,
  actor: MemberActor,
  { flowId, email }: EmailFlow,
): Promise<Result<{ readonly location: string }, EmailCodeRefusal>> {
  const receiptNo = newReceiptNo("profileChange");
  const kept = await saveChange(actor, tx, { kind: "email", values: { email }, receiptNo });
  await endEmailFlow(tx, actor.accountId, { flowId, receiptNo: kept.ok ? receiptNo : null });
  return kept.ok ? done({ location: receiptPageOf(receiptNo) }) : refused("same");
}
