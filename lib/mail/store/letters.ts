import "server-only";
import type { Tx } from "@/lib/platform/db";
import { openField } from "@/lib/platform/sealing";
import type { MailText } from "../format";

/** A letter for the issuer to print and post to the address it has on file. */
export type WaitingLetter = MailText & {
  readonly accountId: string;
  readonly letterId: string;
  readonly cardmemberId: string;
  /** Key of its text in words/mail. */
  readonly template: string;
  readonly language: string;
  readonly queuedAt: Date;
};

/**
 * Claims the waiting letters, oldest first, each once: marks them as handed over and erases their text
 * when the caller's transaction commits.
 */
export async function claimWaitingLetters(tx: Tx, count: number): Promise<WaitingLetter[]> {
  const rows = await tx.query(
    `WITH waiting AS (
       SELECT account_id, letter_id, content_sealed FROM letter
       WHERE handed_over_at IS NULL
       ORDER BY queued_at, letter_id LIMIT $1::int FOR UPDATE SKIP LOCKED)
     UPDATE letter l SET handed_over_at = now(), content_sealed = NULL
     FROM waiting w
     WHERE l.account_id = w.account_id AND l.letter_id = w.letter_id
     RETURNING l.account_id, l.letter_id::text, l.cardmember_id, l.template, l.language,
       l.queued_at, w.content_sealed`,
    [count],
  );
  return rows.map(letterOf).sort((a, b) => a.queuedAt.getTime() - b.queuedAt.getTime());
}

function letterOf(row: Record<string, unknown>): WaitingLetter {
  const letterId = String(row.letter_id);
  const text = JSON.parse(openField(`Letter.content:${letterId}`, String(row.content_sealed)));
  return {
    accountId: String(row.account_id),
    letterId,
    cardmemberId: String(row.cardmember_id),
    template: String(row.template),
    language: String(row.language),
    queuedAt: row.queued_at as Date,
    ...(text as MailText),
  };
}
