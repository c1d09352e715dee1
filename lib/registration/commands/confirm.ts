import "server-only";
import { emit } from "@/lib/audit/emit";
import {
  type MailedCodeRefusal,
  type ResendRefusal,
  resendRefusal,
} from "@/lib/auth/rules/mailed-code";
import { attemptCounter, codeCounterOf } from "@/lib/auth/store/attempts";
import { isMailedCode, mailedCodeHashOf, newMailedCode } from "@/lib/auth/store/mailed-codes";
import type { Visitor } from "@/lib/kernel/actor";
import { done, type Result, refused } from "@/lib/kernel/result";
import { attempt } from "@/lib/platform/attempt";
import { tokenHashOf } from "@/lib/platform/hashing";
import { inTransaction } from "@/lib/platform/transaction";
import { stepOf } from "../rules";
import {
  confirmFlow,
  endFlow,
  givenEmailOf,
  loadEmail,
  lockFlow,
  replaceCode,
  replaceEmailCode,
  type Tx,
} from "../store";

/** Step 2: checks the mailed code. Too many wrong codes end the registration. */
export async function confirmCode(
  _actor: Visitor,
  token: string,
  code: string,
): Promise<Result<"confirmed", MailedCodeRefusal>> {
  const tokenHash = tokenHashOf(token);
  const known = await inTransaction((tx) => lockFlow(tx, tokenHash));
  const step = stepOf(known, new Date());
  if (step === "complete") return done("confirmed");
  if (!known || step !== "confirm") return refused("over");
  const check = async (tx: Tx) => {
    const flow = await lockFlow(tx, tokenHash);
    const isOpen = stepOf(flow, new Date()) === "confirm";
    return isOpen && flow && isMailedCode(flow.codeHash, { flowId: tokenHash, code }) ? flow : null;
  };
  const counter = attemptCounter(codeCounterOf(tokenHash), null);
  return attempt(counter, check, async (tx, outcome) => {
    const now = new Date();
    if (outcome.kind === "locked") await endFlow(tx, tokenHash, now);
    if (outcome.kind === "locked" || outcome.kind === "none-left") return refused("too-many");
    if (outcome.kind === "wrong") {
      const isOpen = stepOf(await lockFlow(tx, tokenHash), now) === "confirm";
      return refused(isOpen ? "wrong-code" : "over");
    }
    await confirmFlow(tx, tokenHash, now);
    return done("confirmed");
  });
}

/** Replaces the code and mails the new one to the same address. */
export async function resendCode(
  actor: Visitor,
  token: string,
): Promise<Result<"sent", ResendRefusal>> {
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
    const code = newMailedCode();
    const replace = isGiven ? replaceEmailCode : replaceCode;
    await replace(tx, tokenHash, mailedCodeHashOf(tokenHash, code), now);
    await emit(tx, actor, {
      name: "registration.code-sent",
      about: { accountId, cardmemberId },
      secretMail: { to, code },
    });
    return done("sent");
  });
}
