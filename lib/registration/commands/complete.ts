import "server-only";
import { record } from "@/lib/audit/record";
import { cardSubjectOf, deleteShadow, isFrozen } from "@/lib/auth/guard";
import { foldUserId } from "@/lib/auth/rules";
import { insertCredential, loadLoginOf } from "@/lib/auth/store";
import type { Visitor } from "@/lib/kernel/actor";
import { done, type Result, refused } from "@/lib/kernel/result";
import { upsertLanguage } from "@/lib/notifications/store/settings";
import { insertOutboxEntry } from "@/lib/outbox/store";
import { tokenHashOf } from "@/lib/platform/hashing";
import { hashPassword, withHashSlot } from "@/lib/platform/password";
import { newReceiptNo } from "@/lib/platform/receipt";
import { transactReadCommitted } from "@/lib/platform/transact";
import { choiceRefusals, stepOf } from "../rules";
import { endFlow, type Flow, loadNumberHashes, lockFlow, type Tx } from "../store";

type Choice = { readonly userId: string; readonly password: string };

export type CompletionRefusal =
  | { readonly kind: "over" }
  | { readonly kind: "busy" }
  | { readonly kind: "mend"; readonly fields: Readonly<Record<string, string>> };

const over = { kind: "over" } as const;

/**
 * Step 3: the login is made. The same answer for a press that comes twice: the second finds the
 * login its own registration made.
 */
export async function completeRegistration(
  actor: Visitor,
  token: string,
  choice: Choice,
): Promise<Result<"registered", CompletionRefusal>> {
  const tokenHash = tokenHashOf(token);
  const userId = foldUserId(choice.userId);
  const state = await transactReadCommitted((tx) => loadState(tx, tokenHash, userId));
  if (state === "registered") return done("registered");
  if (state === "over") return refused(over);
  const fields = choiceRefusals(choice.userId, choice.password);
  if (fields) return refused({ kind: "mend", fields });
  const passwordHash = await withHashSlot(() => hashPassword(choice.password));
  if (passwordHash === "busy") return refused({ kind: "busy" });
  return transactReadCommitted((tx) => keepLogin(tx, actor, { tokenHash, userId, passwordHash }));
}

/** "registered": this very registration has made this very login. */
async function loadState(
  tx: Tx,
  tokenHash: string,
  userId: string,
): Promise<"open" | "over" | "registered"> {
  const flow = await lockFlow(tx, tokenHash);
  if (!flow) return "over";
  if (stepOf(flow, new Date()) === "complete") return "open";
  const login = flow.usedAt ? await loadLoginOf(tx, flow.cardmemberId) : null;
  return login?.userId === userId ? "registered" : "over";
}

type Chosen = {
  readonly tokenHash: string;
  readonly userId: string;
  readonly passwordHash: string;
};

async function keepLogin(
  tx: Tx,
  actor: Visitor,
  { tokenHash, userId, passwordHash }: Chosen,
): Promise<Result<"registered", CompletionRefusal>> {
  const now = new Date();
  const flow = await lockFlow(tx, tokenHash);
  if (!flow || stepOf(flow, now) !== "complete") return refused(over);
  if (await isAnyDoorClosed(tx, flow)) return refused(over);
  const { accountId, cardmemberId } = flow;
  if (await loadLoginOf(tx, cardmemberId)) return refused(over);
  const byLetter = flow.codeHash === null;
  const letterDueAt = byLetter ? now : null;
  const made = { accountId, cardmemberId, userId, passwordHash, letterDueAt };
  const credentialId = await insertCredential(tx, made);
  if (!credentialId) return refused({ kind: "mend", fields: { userId: "taken" } });
  await deleteShadow(tx, userId);
  if (actor.language?.isChosen) {
    const language = actor.language.code;
    await upsertLanguage(tx, { accountId, cardmemberId }, { language, onlyFirst: true });
  }
  await endFlow(tx, tokenHash, now);
  if (byLetter) {
    const letter = { accountId, cardmemberId, kind: "registration_letter", content: {} } as const;
    await insertOutboxEntry(tx, { ...letter, receiptNo: newReceiptNo("L") });
  }
  await record(tx, actor, {
    name: "member.registered",
    about: { accountId, cardmemberId },
    byLetter,
  });
  return done("registered");
}

/** A door that was closed meanwhile stops a registration that was under way. */
async function isAnyDoorClosed(tx: Tx, flow: Flow): Promise<boolean> {
  for (const numberHash of await loadNumberHashes(tx, flow.cardmemberId)) {
    if (await isFrozen(tx, cardSubjectOf(numberHash))) return true;
  }
  return false;
}
