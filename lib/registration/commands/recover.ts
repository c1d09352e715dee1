import "server-only";
import { emit } from "@/lib/audit/emit";
import type { MailedCodeRefusal } from "@/lib/auth/rules/mailed-code";
import {
  attemptCounter,
  codeCounterOf,
  isLockedOut,
  loginCounterOf,
} from "@/lib/auth/store/attempts";
import { isMailedCode, mailedCodeHashOf, newMailedCode } from "@/lib/auth/store/mailed-codes";
import { endSessionsOf, type LoginFacts, loadLoginOf, replacePassword } from "@/lib/auth/store";
import type { Visitor } from "@/lib/kernel/actor";
import { done, type Result, refused } from "@/lib/kernel/result";
import { attempt } from "@/lib/platform/attempt";
import { answeredEvenly } from "@/lib/platform/even-time";
import { randomToken, tokenHashOf } from "@/lib/platform/hashing";
import { hashPassword, withHashSlot } from "@/lib/platform/password";
import { type Tx, inTransaction } from "@/lib/platform/transaction";
import {
  newPasswordRefusal,
  recoveriesOfAnHour,
  type RecoveryKind,
  recoveryStepOf,
} from "../rules/recovery";
import { type Candidate, loadEmail } from "../store";
import {
  confirmRecovery,
  countRecoveriesSince,
  endOlderRecoveries,
  endRecovery,
  insertRecovery,
  lockRecovery,
  type RecoveryFlow,
} from "../store/recovery";
import { type Identity, withCardCheck } from "./card-check";

/** Answers of the first step are sent at a multiple of this. */
const evenMs = 250;
const hourMs = 3_600_000;

/**
 * Step 1: card number and birth date, on the same counter as registration. Every request gets a token and
 * the code form; only the owner of the mailbox sees whether a code was mailed.
 */
export async function beginRecovery(
  actor: Visitor,
  kind: RecoveryKind,
  identity: Identity,
): Promise<{ readonly token: string }> {
  const token = randomToken();
  const tokenHash = tokenHashOf(token);
  await answeredEvenly(evenMs, () =>
    withCardCheck(actor, identity, async (tx, candidate) => {
      const owner = candidate && (await openFor(tx, actor, { candidate, kind, tokenHash }));
      await insertRecovery(tx, { tokenHash, kind, ...owner }, new Date());
    }),
  );
  return { token };
}

type Opening = {
  readonly candidate: Candidate;
  readonly kind: RecoveryKind;
  readonly tokenHash: string;
};

/** Mails the cardmember; returns a code hash only if the login can be recovered. */
async function openFor(tx: Tx, actor: Visitor, { candidate, kind, tokenHash }: Opening) {
  const { accountId, cardmemberId, email } = candidate;
  const about = { accountId, cardmemberId };
  const now = new Date();
  const opened = await countRecoveriesSince(tx, cardmemberId, new Date(now.getTime() - hourMs));
  if (!email || opened >= recoveriesOfAnHour) return about;
  const login = await loadLoginOf(tx, cardmemberId);
  if (login?.endedAt) return about;
  if (!login) {
    await emit(tx, actor, { name: "recovery.not-registered", about });
    return about;
  }
  if (await isLockedOut(tx, loginCounterOf(login.userId))) {
    await emit(tx, actor, { name: "recovery.while-locked", about });
    return about;
  }
  await endOlderRecoveries(tx, cardmemberId, kind, now);
  const code = newMailedCode();
  await emit(tx, actor, { name: "recovery.code-sent", about, secretMail: { to: email, code } });
  return { ...about, codeHash: mailedCodeHashOf(tokenHash, code) };
}

type TypedCode = { readonly kind: RecoveryKind; readonly code: string };

/** Step 2: checks the mailed code; too many wrong ones end the recovery. Mails a forgotten user ID. */
export async function confirmRecoveryCode(
  actor: Visitor,
  token: string,
  { kind, code }: TypedCode,
): Promise<Result<"confirmed", MailedCodeRefusal>> {
  const tokenHash = tokenHashOf(token);
  const known = await inTransaction((tx) => lockRecovery(tx, tokenHash));
  const step = recoveryStepOf(known, kind, new Date());
  if (step === "complete") return done("confirmed");
  if (step === "over") return refused("over");
  const check = async (tx: Tx) => {
    const flow = await lockRecovery(tx, tokenHash);
    const isOpen = recoveryStepOf(flow, kind, new Date()) === "confirm";
    return isOpen && flow && isMailedCode(flow.codeHash, { flowId: tokenHash, code }) ? flow : null;
  };
  const counter = attemptCounter(codeCounterOf(tokenHash), null);
  return attempt(counter, check, async (tx, outcome) => {
    const now = new Date();
    if (outcome.kind === "right") return finishConfirmed(tx, actor, outcome.proof, now);
    if (outcome.kind === "locked") await endRecovery(tx, tokenHash, now);
    if (outcome.kind !== "wrong") return refused("too-many");
    const isOpen = recoveryStepOf(await lockRecovery(tx, tokenHash), kind, now) === "confirm";
    return refused(isOpen ? "wrong-code" : "over");
  });
}

async function finishConfirmed(
  tx: Tx,
  actor: Visitor,
  flow: RecoveryFlow,
  now: Date,
): Promise<Result<"confirmed", MailedCodeRefusal>> {
  const login = await loadOpenLogin(tx, flow);
  if (!login) {
    await endRecovery(tx, flow.tokenHash, now);
    return refused("over");
  }
  await confirmRecovery(tx, flow.tokenHash, now);
  if (flow.kind === "password") return done("confirmed");
  await endRecovery(tx, flow.tokenHash, now);
  const { accountId, cardmemberId, userId } = login;
  const to = await loadEmail(tx, cardmemberId);
  if (!to) return refused("over");
  await emit(tx, actor, {
    name: "recovery.user-id-sent",
    about: { accountId, cardmemberId },
    secretMail: { to, code: userId },
  });
  return done("confirmed");
}

/** The login of a recovery; null if there is none, it has ended or is locked. */
async function loadOpenLogin(tx: Tx, flow: RecoveryFlow): Promise<LoginFacts | null> {
  const login = flow.cardmemberId ? await loadLoginOf(tx, flow.cardmemberId) : null;
  if (!login || login.endedAt) return null;
  return (await isLockedOut(tx, loginCounterOf(login.userId))) ? null : login;
}

export type NewPasswordRefusal =
  | "over"
  | "busy"
  | { readonly password: NonNullable<ReturnType<typeof newPasswordRefusal>> };

/** Step 3, for a password: sets the new one. It ends no lockout, but every session of the member. */
export async function setRecoveredPassword(
  actor: Visitor,
  token: string,
  password: string,
): Promise<Result<null, NewPasswordRefusal>> {
  const tokenHash = tokenHashOf(token);
  const known = await inTransaction((tx) => loadRecovered(tx, tokenHash));
  if (!known) return refused("over");
  const why = newPasswordRefusal(password, known.userId);
  if (why) return refused({ password: why });
  const passwordHash = await withHashSlot(() => hashPassword(password));
  if (passwordHash === "busy") return refused("busy");
  return inTransaction(async (tx) => {
    const login = await loadRecovered(tx, tokenHash);
    if (!login) return refused("over");
    const { credentialId, accountId, cardmemberId } = login;
    await replacePassword(tx, credentialId, passwordHash);
    await endSessionsOf(tx, credentialId, "password");
    await endRecovery(tx, tokenHash, new Date());
    await emit(tx, actor, { name: "recovery.password-set", about: { accountId, cardmemberId } });
    return done(null);
  });
}

/** The login whose password can be set now; null if the recovery is over. */
async function loadRecovered(tx: Tx, tokenHash: string): Promise<LoginFacts | null> {
  const flow = await lockRecovery(tx, tokenHash);
  if (!flow || recoveryStepOf(flow, "password", new Date()) !== "complete") return null;
  return loadOpenLogin(tx, flow);
}
