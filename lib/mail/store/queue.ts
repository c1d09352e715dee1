import "server-only";
import { type Executor, sqlOf, type Tx } from "@/lib/platform/db";
import { isQueued } from "../rules/queue.sql";
import { openField } from "@/lib/platform/sealing";
import { insertRows, letterRowOf, type MailContent, priorities } from "./outgoing";

export type ClaimedMail = {
  readonly mailId: string;
  readonly attempts: number;
  readonly createdAt: Date;
  readonly content: MailContent;
};

type TakenRow = {
  mail_id: string;
  attempts: number;
  priority: number;
  created_at: Date;
  content_sealed: string;
};

/** Class of the advisory lock that each worker holds on its number while it is alive. */
export const workerLock = 7302;

/** Claims due mails for this worker, codes first; the claim expires after `leaseSeconds`. */
export async function claimDueMails(
  tx: Tx,
  worker: number,
  { count, leaseSeconds }: { readonly count: number; readonly leaseSeconds: number },
): Promise<ClaimedMail[]> {
  const rows = await tx.query<TakenRow>`
    UPDATE mail SET attempts = attempts + 1, claimed_by = ${worker}::int,
      due_at = now() + make_interval(secs => ${leaseSeconds}::int)
    WHERE mail_id IN (
      SELECT mail_id FROM mail
      WHERE ${sqlOf(isQueued("mail"))} AND due_at <= now()
      ORDER BY priority, due_at LIMIT ${count}::int FOR UPDATE SKIP LOCKED)
    RETURNING mail_id::text, attempts, priority, created_at, content_sealed`;
  // RETURNING does not preserve the order.
  const inOrder = rows.toSorted(
    (a, b) => a.priority - b.priority || a.created_at.getTime() - b.created_at.getTime(),
  );
  return inOrder.map((row) => ({
    mailId: row.mail_id,
    attempts: row.attempts,
    createdAt: row.created_at,
    content: JSON.parse(openField(`Mail.content:${row.mail_id}`, row.content_sealed)),
  }));
}

/** Makes the mails of dead workers due again. Returns how many. */
export async function returnOrphanedMails(tx: Tx): Promise<number> {
  return tx.execute`
    UPDATE mail SET claimed_by = NULL, due_at = now()
    WHERE claimed_by IS NOT NULL AND ${sqlOf(isQueued("mail"))}
      AND NOT EXISTS (
        SELECT FROM pg_locks l WHERE l.locktype = 'advisory' AND l.granted
          AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
          AND l.classid::bigint = ${workerLock}::bigint AND l.objid::bigint = claimed_by::bigint)`;
}

/** Marks a mail as sent and erases its content, which may have carried a code. */
export async function endSentMail(tx: Executor, mailId: string): Promise<void> {
  await tx.execute`
    UPDATE mail SET sent_at = now(), claimed_by = NULL, content_sealed = NULL
    WHERE mail_id = ${mailId}::uuid`;
}

/** Schedules the next attempt to send a mail. */
export async function delayMail(tx: Tx, mailId: string, seconds: number): Promise<void> {
  await tx.execute`
    UPDATE mail SET claimed_by = NULL, due_at = now() + make_interval(secs => ${seconds}::int)
    WHERE mail_id = ${mailId}::uuid`;
}

/** A mail that was given up, and its reader; a letter replaces it if it must reach them. */
export type GivenUpMail = {
  readonly accountId: string;
  readonly cardmemberId: string;
  readonly template: string;
  readonly byLetter: boolean;
};

type GivenUpRow = {
  message_id: string;
  account_id: string;
  cardmember_id: string;
  topic: string;
  language: "ja" | "en";
  subject: string;
  body: string;
  priority: number;
};

/** Gives a mail up. Returns null for a mail that belongs to no message. */
export async function giveUpMail(tx: Tx, mailId: string): Promise<GivenUpMail | null> {
  const [row] = await tx.query<GivenUpRow>`
    WITH ended AS (
      UPDATE mail SET given_up_at = now(), claimed_by = NULL, content_sealed = NULL
      WHERE mail_id = ${mailId}::uuid RETURNING message_id, priority)
    SELECT m.message_id::text, m.account_id, m.cardmember_id, m.topic, m.language, m.subject, m.body,
      ended.priority
    FROM ended JOIN message m ON m.message_id = ended.message_id`;
  if (!row) return null;
  const { priority, ...message } = row;
  const byLetter = priority === priorities.required;
  if (byLetter) await insertRows(tx, "letter", [letterRowOf(message)]);
  const { account_id: accountId, cardmember_id: cardmemberId, topic: template } = message;
  return { accountId, cardmemberId, template, byLetter };
}

/** How many mails were given up after their last attempt, since the beginning. */
export async function countGivenUpMail(tx: Executor): Promise<number> {
  return tx.mail.count({ where: { givenUpAt: { not: null } } });
}
