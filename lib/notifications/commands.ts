import "server-only";
import type { MemberActor, SystemActor } from "@/lib/kernel/actor";
import { done, type Result, refused } from "@/lib/kernel/result";
import { log } from "@/lib/platform/log";
import { sendMail } from "@/lib/platform/mail";
import { transactReadCommitted } from "@/lib/platform/transact";
import { isMessageId } from "./rules";
import { delayMail, endMail, endUnreadMessage, endUnreadMessages, takeDueMail } from "./store";

const leaseSeconds = 120;
const attemptsMax = 12;

/**
 * Sends the mail that is due, oldest first, until none is left. A mail is sent at least once: one
 * whose worker died is taken again when its lease has passed. Answers how many were sent.
 */
export async function deliverDueMail(
  _actor: SystemActor,
): Promise<{ sent: number; failed: number }> {
  let sent = 0;
  let failed = 0;
  for (;;) {
    const mail = await transactReadCommitted((tx) => takeDueMail(tx, leaseSeconds));
    if (!mail) return { sent, failed };
    const { to, subject, body: text, html } = mail.content;
    try {
      await sendMail({ id: mail.mailId, to, subject, text, html });
      await transactReadCommitted((tx) => endMail(tx, mail.mailId, "sentAt"));
      sent += 1;
    } catch (error) {
      failed += 1;
      log.warn(
        { mailId: mail.mailId, attempts: mail.attempts, reason: reasonOf(error) },
        "mail not sent",
      );
      await transactReadCommitted((tx) =>
        mail.attempts >= attemptsMax
          ? endMail(tx, mail.mailId, "givenUpAt")
          : delayMail(tx, mail.mailId, 15 * 2 ** mail.attempts),
      );
    }
  }
}

/** The transport's own code: its message may repeat the address. */
function reasonOf(error: unknown): string {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return `${code ?? "unknown"}${responseCode ? ` ${responseCode}` : ""}`;
}

/** Everything under お知らせ has been read. Answers how many messages were unread. */
export async function markAllMessagesRead(actor: MemberActor): Promise<Result<number, never>> {
  return done(await transactReadCommitted((tx) => endUnreadMessages(tx, actor, new Date())));
}

/** One message has been read; somebody else's is not found. */
export async function markMessageRead(
  actor: MemberActor,
  messageId: string,
): Promise<Result<null, "not-found">> {
  if (!isMessageId(messageId)) return refused("not-found");
  const change = { messageId, now: new Date() };
  const isThere = await transactReadCommitted((tx) => endUnreadMessage(tx, actor, change));
  return isThere ? done(null) : refused("not-found");
}
