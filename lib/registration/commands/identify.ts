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

/** Every answer of the first step comes at a multiple of this. */
const evenMs = 250;
const hourMs = 3_600_000;

/**
 * Step 1: card number and birth date. Unknown, lost or ended card, wrong date, registered already,
 * door closed: one refusal for all, at the same pace. Only wrong dates count, per card.
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
