import "server-only";
import { emit } from "@/lib/audit/emit";
import { cardCounterOf, deleteUnownedCounter, isLockedOut } from "@/lib/auth/store/attempts";
import { foldUserId } from "@/lib/auth/rules";
import { insertCredential, loadLoginOf } from "@/lib/auth/store";
import { mailedCodeHashOf, newMailedCode } from "@/lib/auth/store/mailed-codes";
import type { Visitor } from "@/lib/kernel/actor";
import { done, type Result, refused } from "@/lib/kernel/result";
import { upsertLanguage } from "@/lib/mail/store/settings";
import { emailRefusal, foldEmail } from "@/lib/members/rules/email";
import { insertOutboxEntry } from "@/lib/outbox/store";
import { tokenHashOf } from "@/lib/platform/hashing";
import { hashPassword, withHashSlot } from "@/lib/platform/password";
import { newReceiptNo } from "@/lib/platform/receipt";
import { inTransaction } from "@/lib/platform/transaction";
import { choiceRefusals, stepOf } from "../rules";
import { awaitEmail, endFlow, type Flow, loadNumberHashes, lockFlow, type Tx } from "../store";

type Choice = {
  readonly userId: string;
  readonly password: string;
  /** Given if none is on file and the member wants mail. */
  readonly email?: string | undefined;
};

/** "email-sent": registered, and a code was mailed to the address given. */
export type Completion = "registered" | "email-sent";

export type CompletionRefusal =
  | { readonly kind: "over" }
  | { readonly kind: "busy" }
  | { readonly kind: "invalid"; readonly fields: Readonly<Record<string, string>> };

const over = { kind: "over" } as const;

/**
 * Step 3: creates the login. A repeated request gets the same answer: it finds the login its own
 * registration created. An e-mail address given with it gets a code of its own.
 */
export async function completeRegistration(
  actor: Visitor,
  token: string,
  choice: Choice,
): Promise<Result<Completion, CompletionRefusal>> {
  const tokenHash = tokenHashOf(token);
  const userId = foldUserId(choice.userId);
  const email = foldEmail(choice.email);
  const state = await inTransaction((tx) => loadState(tx, tokenHash, userId));
  if (state === "over") return refused(over);
  if (state !== "open") return done(state);
  const fields = choiceRefusals(choice.userId, choice.password);
  const ofEmail = email === "" ? null : emailRefusal(email);
  if (fields || ofEmail) {
    return refused({ kind: "invalid", fields: { ...fields, ...(ofEmail && { email: ofEmail }) } });
  }
  const passwordHash = await withHashSlot(() => hashPassword(choice.password));
  if (passwordHash === "busy") return refused({ kind: "busy" });
  return inTransaction((tx) => saveLogin(tx, actor, { tokenHash, userId, passwordHash, email }));
}

/** A Completion means that this registration has already created this login. */
async function loadState(
  tx: Tx,
  tokenHash: string,
  userId: string,
): Promise<"open" | "over" | Completion> {
  const flow = await lockFlow(tx, tokenHash);
  if (!flow) return "over";
  const step = stepOf(flow, new Date());
  if (step === "complete") return "open";
  const login = flow.usedAt ? await loadLoginOf(tx, flow.cardmemberId) : null;
  if (login?.userId !== userId) return "over";
  return step === "email" ? "email-sent" : "registered";
}

type Chosen = {
  readonly tokenHash: string;
  readonly userId: string;
  readonly passwordHash: string;
  readonly email: string;
};

async function saveLogin(
  tx: Tx,
  actor: Visitor,
  { tokenHash, userId, passwordHash, email }: Chosen,
): Promise<Result<Completion, CompletionRefusal>> {
  const now = new Date();
  const flow = await lockFlow(tx, tokenHash);
  if (!flow || stepOf(flow, now) !== "complete") return refused(over);
  if (await isAnyCardLocked(tx, flow)) return refused(over);
  const { accountId, cardmemberId } = flow;
  if (await loadLoginOf(tx, cardmemberId)) return refused(over);
  const byLetter = flow.codeHash === null;
  const letterDueAt = byLetter ? now : null;
  const made = { accountId, cardmemberId, userId, passwordHash, letterDueAt };
  const credentialId = await insertCredential(tx, made);
  if (!credentialId) return refused({ kind: "invalid", fields: { userId: "taken" } });
  await deleteUnownedCounter(tx, userId);
  if (actor.language?.isChosen) {
    const language = actor.language.code;
    await upsertLanguage(tx, { accountId, cardmemberId }, { language, onlyFirst: true });
  }
  await endFlow(tx, tokenHash, now);
  if (byLetter) {
    const letter = { accountId, cardmemberId, kind: "registration_letter", content: {} } as const;
    await insertOutboxEntry(tx, { ...letter, receiptNo: newReceiptNo("letter") });
  }
  await emit(tx, actor, {
    name: "member.registered",
    about: { accountId, cardmemberId },
    byLetter,
  });
  if (!byLetter || !email) return done("registered");
  await sendEmailCode(tx, actor, flow, email);
  return done("email-sent");
}

async function sendEmailCode(tx: Tx, actor: Visitor, flow: Flow, email: string): Promise<void> {
  const { tokenHash, accountId, cardmemberId } = flow;
  const code = newMailedCode();
  await awaitEmail(
    tx,
    { tokenHash, email, codeHash: mailedCodeHashOf(tokenHash, code) },
    new Date(),
  );
  await emit(tx, actor, {
    name: "registration.code-sent",
    about: { accountId, cardmemberId },
    secretMail: { to: email, code },
  });
}

/** Whether a card of the member was locked in the meantime, which stops the registration. */
async function isAnyCardLocked(tx: Tx, flow: Flow): Promise<boolean> {
  for (const numberHash of await loadNumberHashes(tx, flow.cardmemberId)) {
    if (await isLockedOut(tx, cardCounterOf(numberHash))) return true;
  }
  return false;
}
