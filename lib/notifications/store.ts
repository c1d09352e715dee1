import "server-only";
import { randomUUID } from "node:crypto";
import { present } from "@/lib/kernel/invariant";
import type { Tx } from "@/lib/platform/db";
import { issuer } from "@/lib/platform/issuer";
import { openField, sealField } from "@/lib/platform/sealing";
import { type Centre, type MailText, renderSecret, renderHtml, renderNotice } from "./format";
import type { MailPlan } from "./rules";

/** What the worker sends. */
export type MailContent = MailText & { readonly to: string; readonly html: string };

/** Queues a mail in the running transaction; a notice also stands under お知らせ for good. */
export async function insertMail(tx: Tx, plan: MailPlan): Promise<void> {
  if (plan.kind === "secret") {
    const text = renderSecret(plan.template, plan.code, centreOf());
    await insertOutgoing(tx, null, plan.to, text);
    return;
  }
  const { accountId, cardmemberId } = plan.about;
  const member = await tx.cardmember.findUnique({
    where: { cardmemberId },
    select: { familyName: true, givenName: true, contactSealed: true },
  });
  const { familyName, givenName, contactSealed } = present(member, `cardmember ${cardmemberId}`);
  const text = renderNotice(plan.template, {
    name: `${familyName} ${givenName}`,
    centre: centreOf(),
    withCall: plan.isUnexpectedWorthACall,
  });
  const { messageId } = await tx.message.create({
    data: { accountId, cardmemberId, topic: plan.template, ...text },
    select: { messageId: true },
  });
  const contact = JSON.parse(openField(`Cardmember.contact:${cardmemberId}`, contactSealed));
  if (contact.email) await insertOutgoing(tx, messageId, contact.email, text);
}

async function insertOutgoing(
  tx: Tx,
  messageId: string | null,
  to: string,
  text: MailText,
): Promise<void> {
  const mailId = randomUUID();
  const content: MailContent = { ...text, to, html: renderHtml(text) };
  const contentSealed = sealField(`Mail.content:${mailId}`, JSON.stringify(content));
  await tx.mail.create({ data: { mailId, messageId, contentSealed }, select: { mailId: true } });
}

function centreOf(): Centre {
  const { name, phone, opensAt, closesAt } = issuer();
  return { name, phone, hours: `${opensAt}–${closesAt}` };
}

/** Takes the mail that is due longest, for this worker alone until `leaseSeconds` have passed. */
export async function takeDueMail(
  tx: Tx,
  leaseSeconds: number,
): Promise<{ mailId: string; attempts: number; content: MailContent } | null> {
  const [row] = await tx.$queryRaw<
    { mail_id: string; attempts: number; content_sealed: string }[]
  >`UPDATE mail SET attempts = attempts + 1, due_at = now() + make_interval(secs => ${leaseSeconds})
    WHERE mail_id = (
      SELECT mail_id FROM mail
      WHERE sent_at IS NULL AND given_up_at IS NULL AND due_at <= now()
      ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING mail_id::text, attempts, content_sealed`;
  if (!row) return null;
  const content = JSON.parse(openField(`Mail.content:${row.mail_id}`, row.content_sealed));
  return { mailId: row.mail_id, attempts: row.attempts, content };
}

/** Sent: what it said is erased, since it may have carried a code. */
export async function endMail(tx: Tx, mailId: string, how: "sentAt" | "givenUpAt"): Promise<void> {
  await tx.mail.update({ where: { mailId }, data: { [how]: new Date(), contentSealed: null } });
}

/** Tries again later. */
export async function delayMail(tx: Tx, mailId: string, seconds: number): Promise<void> {
  await tx.mail.update({
    where: { mailId },
    data: { dueAt: new Date(Date.now() + seconds * 1000) },
  });
}

/** Marks everything a member was written as read; answers how many were unread. */
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

/** Marks one message of a member as read; whether there is such a message. */
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
