import "server-only";
import { emit } from "@/lib/audit/emit";
import type { SystemActor } from "@/lib/kernel/actor";
import { renderHtml } from "@/lib/mail/format/html";
import {
  delayMail,
  endSentMail,
  giveUpMail,
  returnOrphanedMails,
  type ClaimedMail,
  claimDueMails,
} from "@/lib/mail/store/queue";
import { log } from "@/lib/platform/log";
import { sendMail } from "@/lib/platform/mail";
import { runStatement, type Tx, inTransaction } from "@/lib/platform/transaction";

/** How many mails a worker claims at once, and for how long. */
const share = { count: 10, leaseSeconds: 1800 } as const;
const attemptsMax = 12;
const longestDelaySeconds = 3 * 3600;

export type Delivered = { readonly sent: number; readonly failed: number };

/**
 * Sends due mail, codes first, until none is left. Each mail is sent at least once: if a worker dies, its
 * mails are sent again under the same Message-ID. Returns how many were sent and how many failed.
 */
export async function deliverDueMail(actor: SystemActor, worker: number): Promise<Delivered> {
  await inTransaction((tx) => returnOrphanedMails(tx));
  const total = { sent: 0, failed: 0 };
  for (;;) {
    const mails = await inTransaction((tx) => claimDueMails(tx, worker, share));
    if (mails.length === 0) return total;
    for (const mail of mails) total[(await deliver(actor, mail)) ? "sent" : "failed"] += 1;
  }
}

async function deliver(actor: SystemActor, mail: ClaimedMail): Promise<boolean> {
  const { mailId, attempts, createdAt: at, content } = mail;
  const { to, subject, body, language } = content;
  const html = renderHtml(content, language);
  try {
    await sendMail({ id: mailId, to, subject, text: body, html, language, at });
  } catch (error) {
    log.warn({ mailId, attempts, reason: reasonOf(error) }, "mail not sent");
    await inTransaction((tx) =>
      attempts >= attemptsMax
        ? giveUp(tx, actor, mailId)
        : delayMail(tx, mailId, delayOf(attempts)),
    );
    return false;
  }
  // A single statement, because a crash between sending and this update sends the mail again.
  await runStatement((tx) => endSentMail(tx, mailId));
  return true;
}

/** 30 seconds, 1 minute, 2 minutes, …, at most 3 hours; about 10 hours in total. */
function delayOf(attempts: number): number {
  return Math.min(15 * 2 ** attempts, longestDelaySeconds);
}

async function giveUp(tx: Tx, actor: SystemActor, mailId: string): Promise<void> {
  const mail = await giveUpMail(tx, mailId);
  if (!mail) return;
  const { accountId, cardmemberId, template, byLetter } = mail;
  const about = { accountId, cardmemberId };
  await emit(tx, actor, { name: "mail.given-up", about, template, byLetter });
}

/** The transport's error code; its message may contain the address. */
function reasonOf(error: unknown): string {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return `${code ?? "unknown"}${responseCode ? ` ${responseCode}` : ""}`;
}
