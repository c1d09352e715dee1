import "server-only";
import type { Language } from "@/lib/kernel/language";
import type { Tx } from "@/lib/platform/db";
import type { MailPlan } from "./rules/plan";
import { insertOutgoing, outgoingMessage, outgoingSecret } from "./store/outgoing";
import { loadAddressees } from "./store/readers";

/** When the event happened, and the requester's language, which only mails with a code follow. */
type Moment = { readonly at: Date; readonly language: Language };

/**
 * Queues a mail and its inbox message in the running transaction. The message says when
 * the event happened.
 */
export async function insertMail(tx: Tx, plan: MailPlan, now: Moment): Promise<void> {
  const readerOf = await loadAddressees(tx, [plan.about.cardmemberId]);
  const reader = readerOf(plan.about.cardmemberId);
  const outgoing =
    plan.kind === "secret"
      ? outgoingSecret(plan, { ...reader, language: reader.keptLanguage ?? now.language })
      : outgoingMessage({ ...plan, facts: [["at", { instant: now.at }], ...plan.facts] }, reader);
  if (outgoing) await insertOutgoing(tx, [outgoing]);
}

/** Marks all messages of a member as read. Returns how many were unread. */
export async function endUnreadMessages(
  tx: Tx,
  about: { readonly accountId: string; readonly cardmemberId: string },
  now: Date,
): Promise<number> {
  const { accountId, cardmemberId } = about;
  const { count } = await tx.message.updateMany({
    where: { accountId, cardmemberId, readAt: null },
    data: { readAt: now },
  });
  return count;
}

/** Marks one message of a member as read. Returns whether there is such a message. */
export async function endUnreadMessage(
  tx: Tx,
  about: { readonly accountId: string; readonly cardmemberId: string },
  { messageId, now }: { readonly messageId: string; readonly now: Date },
): Promise<boolean> {
  const { accountId, cardmemberId } = about;
  const mine = { messageId, accountId, cardmemberId };
  await tx.message.updateMany({ where: { ...mine, readAt: null }, data: { readAt: now } });
  return (await tx.message.count({ where: mine })) === 1;
}
