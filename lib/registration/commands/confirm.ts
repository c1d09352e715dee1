import "server-only";
import { emit } from "@/lib/audit/emit";
import { codeCounterOf, reserveAttempt, finishAttempt } from "@/lib/auth/store/attempts";
import type { Visitor } from "@/lib/kernel/actor";
import { done, type Result, refused } from "@/lib/kernel/result";
import { isSameSecret, tokenHashOf } from "@/lib/platform/hashing";
import { inTransaction } from "@/lib/platform/transaction";
import { codeHashOf, newCode } from "../one-time-code";
import { type CodeRefusal, type ResendRefusal, resendRefusal, stepOf } from "../rules";
import {
  confirmFlow,
  endFlow,
  givenEmailOf,
  loadEmail,
  lockFlow,
  replaceCode,
  replaceEmailCode,
} from "../store";

/** Step 2: the mailed code. Too many wrong ones end the registration. */
export async function confirmCode(
  _actor: Visitor,
  token: string,
  code: string,
): Promise<Result<"confirmed", CodeRefusal>> {
  const tokenHash = tokenHashOf(token);
  const known = await inTransaction((tx) => lockFlow(tx, tokenHash));
  const step = stepOf(known, new Date());
  if (step === "complete") return done("confirmed");
  if (!known || step !== "confirm") return refused("over");
  const subject = codeCounterOf(tokenHash);
  if (!(await reserveAttempt(subject))) return refused("too-many");
  return inTransaction(async (tx) => {
    const now = new Date();
    const flow = await lockFlow(tx, tokenHash);
    const isOpen = stepOf(flow, now) === "confirm";
    const expected = (isOpen && flow?.codeHash) || "";
    const isRight = isSameSecret(expected, codeHashOf(tokenHash, code));
    const { isLocked } = await finishAttempt(tx, subject, { isRight, about: null });
    if (isLocked) await endFlow(tx, tokenHash, now);
    if (isLocked) return refused("too-many");
    if (!isOpen) return refused("over");
    if (!isRight) return refused("wrong-code");
    await confirmFlow(tx, tokenHash, now);
    return done("confirmed");
  });
}

/** Another code in the place of the one before, to the same address. */
export async function resendCode(
  actor: Visitor,
  token: string,
): Promise<Result<"sent", "over" | ResendRefusal>> {
  const tokenHash = tokenHashOf(token);
  return inTransaction(async (tx) => {
    const now = new Date();
    const flow = await lockFlow(tx, tokenHash);
    const step = stepOf(flow, now);
    if (!flow || (step !== "confirm" && step !== "email")) return refused("over");
    const refusal = resendRefusal(flow, now);
    if (refusal) return refused(refusal);
    const { accountId, cardmemberId } = flow;
    const isGiven = step === "email";
    const to = isGiven ? givenEmailOf(flow) : await loadEmail(tx, cardmemberId);
    if (!to) return refused("over");
    const code = newCode();
    const replace = isGiven ? replaceEmailCode : replaceCode;
    await replace(tx, tokenHash, codeHashOf(tokenHash, code), now);
    await emit(tx, actor, {
      name: "registration.code-sent",
      about: { accountId, cardmemberId },
      secretMail: { to, code },
    });
    return done("sent");
  });
}
