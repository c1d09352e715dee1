import "server-only";
import type { Language } from "@/lib/kernel/language";
import type { Tx } from "@/lib/platform/db";
import type { MailChoice } from "../rules/topics";

type Owner = { readonly accountId: string; readonly cardmemberId: string };

type SettingRow = { language: Language | null; on_topics: string[]; off_topics: string[] };

/** Loads a member's mail settings and locks them until the transaction ends. */
export async function lockMailChoice(tx: Tx, owner: Owner): Promise<MailChoice> {
  const { accountId, cardmemberId } = owner;
  await tx.execute`
    INSERT INTO mail_setting (account_id, cardmember_id) VALUES (${accountId}, ${cardmemberId})
    ON CONFLICT DO NOTHING`;
  const [row] = await tx.query<SettingRow>`
    SELECT language, on_topics, off_topics FROM mail_setting
    WHERE account_id = ${accountId} AND cardmember_id = ${cardmemberId} FOR UPDATE`;
  return {
    language: row?.language ?? null,
    onTopics: row?.on_topics ?? [],
    offTopics: row?.off_topics ?? [],
  };
}

/** Saves a member's mail settings. */
export async function updateMailChoice(tx: Tx, owner: Owner, choice: MailChoice): Promise<void> {
  const { accountId, cardmemberId } = owner;
  await tx.execute`
    UPDATE mail_setting SET language = ${choice.language}, on_topics = ${[...choice.onTopics]}::text[],
      off_topics = ${[...choice.offTopics]}::text[], changed_at = now()
    WHERE account_id = ${accountId} AND cardmember_id = ${cardmemberId}`;
}

/** Saves the language a member reads; false if it was set before. `onlyFirst` never changes an existing one. */
export async function upsertLanguage(
  tx: Tx,
  owner: Owner,
  { language, onlyFirst }: { readonly language: Language; readonly onlyFirst: boolean },
): Promise<boolean> {
  const { accountId, cardmemberId } = owner;
  const kept = await tx.execute`
    INSERT INTO mail_setting AS s (account_id, cardmember_id, language)
    VALUES (${accountId}, ${cardmemberId}, ${language})
    ON CONFLICT (account_id, cardmember_id) DO UPDATE SET language = excluded.language,
      changed_at = now()
    WHERE s.language IS DISTINCT FROM excluded.language AND (s.language IS NULL OR NOT ${onlyFirst})`;
  return kept === 1;
}
