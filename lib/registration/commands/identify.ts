import "server-only";
import { record } from "@/lib/audit/record";
import { cardSubjectOf, lockIfDue, reserveTry, settleTry } from "@/lib/auth/guard";
import type { Visitor } from "@/lib/kernel/actor";
import type { BusinessDate } from "@/lib/kernel/business-date";
import { done, type Result, refused } from "@/lib/kernel/result";
import { answeredEvenly } from "@/lib/platform/even-time";
import { cardNumberHashOf, isSameSecret, randomToken, tokenHashOf } from "@/lib/platform/hashing";
import { transactReadCommitted } from "@/lib/platform/transact";
import { sendsOfAnHour } from "../rules";
import { type Candidate, insertFlow, loadCandidate, loadSendsSince, type Tx } from "../store";
import { codeHashOf, newCode } from "../one-time-code";

/** Every answer of the first step comes at a multiple of this. */
const evenMs = 250;
const hourMs = 3_600_000;

type Identity = { readonly number: string; readonly birthDate: BusinessDate };

/**
 * Step 1: card number and birth date. Unknown, lost or ended card, wrong date, registered already,
 * door closed: one refusal for all, at the same pace. Only wrong dates count, per card.
 */
export async function identifyMember(
  actor: Visitor,
  identity: Identity,
): Promise<Result<{ readonly token: string }, "refused">> {
  return answeredEvenly(evenMs, () => identify(actor, identity));
}

async function identify(
  actor: Visitor,
  { number, birthDate }: Identity,
): Promise<Result<{ readonly token: string }, "refused">> {
  const numberHash = cardNumberHashOf(number);
  const candidate = await transactReadCommitted((tx) => loadCandidate(tx, numberHash));
  if (!candidate) return refused("refused");
  const subject = cardSubjectOf(numberHash);
  const about = { accountId: candidate.accountId, cardmemberId: candidate.cardmemberId };
  if (!(await reserveTry(subject))) {
    await transactReadCommitted(async (tx) => {
      if (!(await lockIfDue(tx, subject, about))) return;
      await record(tx, actor, { name: "registration.door-closed", about });
    });
    return refused("refused");
  }
  const isRight = isSameSecret(candidate.birthDate, birthDate);
  return transactReadCommitted(async (tx) => {
    const { isLocked, hasJustLocked } = await settleTry(tx, subject, { isRight, about });
    if (!isRight) await record(tx, actor, { name: "registration.date-mistaken", about });
    if (hasJustLocked) await record(tx, actor, { name: "registration.door-closed", about });
    if (!isRight || isLocked || candidate.isRegistered) return refused("refused");
    return openFlow(tx, actor, candidate);
  });
}

/** Opens the registration, and mails a code where there is an address to mail it to. */
async function openFlow(
  tx: Tx,
  actor: Visitor,
  { accountId, cardmemberId, email }: Candidate,
): Promise<Result<{ readonly token: string }, "refused">> {
  const now = new Date();
  const hourAgo = new Date(now.getTime() - hourMs);
  const sends = await loadSendsSince(tx, cardmemberId, hourAgo);
  if (email && sends >= sendsOfAnHour) return refused("refused");
  const token = randomToken();
  const tokenHash = tokenHashOf(token);
  const code = email ? newCode() : null;
  const codeHash = code ? codeHashOf(tokenHash, code) : null;
  await insertFlow(tx, { tokenHash, accountId, cardmemberId, codeHash }, now);
  if (email && code) {
    await record(tx, actor, {
      name: "registration.code-sent",
      about: { accountId, cardmemberId },
      secretMail: { to: email, code },
    });
  }
  return done({ token });
}
