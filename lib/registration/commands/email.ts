import "server-only";
import { randomUUID } from "node:crypto";
import { emit } from "@/lib/audit/emit";
import type { MailedCodeRefusal } from "@/lib/auth/rules/mailed-code";
import { attemptCounter, codeCounterOf } from "@/lib/auth/store/attempts";
import { isMailedCode } from "@/lib/auth/store/mailed-codes";
import type { Visitor } from "@/lib/kernel/actor";
import { done, type Result, refused } from "@/lib/kernel/result";
import { present } from "@/lib/kernel/invariant";
import { loadPending, replaceChange } from "@/lib/members/store/changes";
import { lockMember, memberValuesOf, putInForce } from "@/lib/members/store/effects";
import { loadCoolingOff } from "@/lib/auth/store/cooling-off";
import { attempt } from "@/lib/platform/attempt";
import { tokenHashOf } from "@/lib/platform/hashing";
import { newReceiptNo } from "@/lib/platform/receipt";
import { inTransaction } from "@/lib/platform/transaction";
import { stepOf } from "../rules";
import { type Flow, forgetEmail, givenEmailOf, lockFlow, type Tx } from "../store";

/**
 * After the login exists: checks the code mailed to the e-mail address given with it. The address is then a
 * profile change like any other and waits until the letter is confirmed (auth/rules/cooling-off). The third
 * wrong code discards the address; the login remains.
 */
export async function confirmEmail(
  actor: Visitor,
  token: string,
  code: string,
): Promise<Result<"confirmed", MailedCodeRefusal>> {
  const tokenHash = tokenHashOf(token);
  const known = await inTransaction((tx) => lockFlow(tx, tokenHash));
  if (stepOf(known, new Date()) !== "email") return refused("over");
  const check = async (tx: Tx) => {
    const flow = await lockFlow(tx, tokenHash);
    const isOpen = stepOf(flow, new Date()) === "email";
    if (!isOpen || !flow) return null;
    return isMailedCode(flow.emailCodeHash, { flowId: tokenHash, code }) ? flow : null;
  };
  const counter = attemptCounter(codeCounterOf(tokenHash), null);
  return attempt(counter, check, async (tx, outcome) => {
    if (outcome.kind === "none-left") return refused("too-many");
    if (outcome.kind === "right") {
      await saveEmail(tx, actor, outcome.proof);
      return done("confirmed");
    }
    if (stepOf(await lockFlow(tx, tokenHash), new Date()) !== "email") return refused("over");
    if (outcome.kind === "wrong") return refused("wrong-code");
    await forgetEmail(tx, tokenHash);
    return refused("too-many");
  });
}

async function saveEmail(tx: Tx, actor: Visitor, flow: Flow): Promise<void> {
  const { accountId, cardmemberId } = flow;
  const change = { kind: "email", values: { email: givenEmailOf(flow) } } as const;
  const receiptNo = newReceiptNo("profileChange");
  const member = present(await lockMember(tx, accountId, cardmemberId), "cardmember");
  const onFile = memberValuesOf("email", member);
  const pending = await loadPending(tx, cardmemberId, "email");
  const hold = await loadCoolingOff(tx, cardmemberId);
  await replaceChange(tx, pending, {
    accountId,
    cardmemberId,
    changeId: randomUUID(),
    receiptNo,
    ...change,
    oldValues: pending?.values ?? onFile,
    recordValues: pending?.recordValues ?? onFile,
    hold,
    effectiveAt: hold ? null : new Date(),
  });
  if (!hold) await putInForce(tx, member, change);
  await forgetEmail(tx, flow.tokenHash);
  const about = { accountId, cardmemberId };
  await emit(tx, actor, { name: "registration.email-confirmed", about, receiptNo });
}
