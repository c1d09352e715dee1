import "server-only";
import { emit } from "@/lib/audit/emit";
import { mailedCodeHashOf, newMailedCode } from "@/lib/auth/store/mailed-codes";
import type { Visitor } from "@/lib/kernel/actor";
import { done, type Result, refused } from "@/lib/kernel/result";
import { answeredEvenly } from "@/lib/platform/even-time";
import { randomToken, tokenHashOf } from "@/lib/platform/hashing";
import { sendsOfAnHour } from "../rules";
import { type Candidate, insertFlow, loadSendsSince, type Tx } from "../store";
import { type Identity, withCardCheck } from "./card-check";

/** Answers of the first step are sent at a multiple of this. */
const evenMs = 250;
const hourMs = 3_600_000;

/**
 * Step 1: card number and birth date. An unknown, lost or ended card, a wrong date, a registered member and a
 * locked card get the same refusal at the same pace. Only wrong dates are counted, per card.
 */
export async function identifyMember(
  actor: Visitor,
  identity: Identity,
): Promise<Result<{ readonly token: string }, "refused">> {
  return answeredEvenly(evenMs, () =>
    withCardCheck(actor, identity, async (tx, candidate) =>
      candidate && !candidate.isRegistered ? openFlow(tx, actor, candidate) : refused("refused"),
    ),
  );
}

/** Opens the registration, and mails a code if an e-mail address is on file. */
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
  const code = email ? newMailedCode() : null;
  const codeHash = code ? mailedCodeHashOf(tokenHash, code) : null;
  await insertFlow(tx, { tokenHash, accountId, cardmemberId, codeHash }, now);
  if (email && code) {
    await emit(tx, actor, {
      name: "registration.code-sent",
      about: { accountId, cardmemberId },
      secretMail: { to: email, code },
    });
  }
  return done({ token });
}
