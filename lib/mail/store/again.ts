import "server-only";
import { randomUUID } from "node:crypto";
import type { Language } from "@/lib/kernel/language";
import type { Tx } from "@/lib/platform/db";
import { sealField } from "@/lib/platform/sealing";
import { insertRows, type MailContent, priorities } from "./outgoing";
import { loadAddressees } from "./readers";

/** A message as it was sent, and the reader's present address ("" if there is none). */
export type ToldMessage = {
  readonly accountId: string;
  readonly messageId: string;
  readonly topic: string;
  readonly content: MailContent;
  readonly to: string;
};

/** A message of a member by its id; null if there is none. */
export async function loadMessage(
  tx: Tx,
  cardmemberId: string,
  messageId: string,
): Promise<ToldMessage | null> {
  const message = await tx.message.findFirst({ where: { messageId, cardmemberId } });
  if (!message) return null;
  const readerOf = await loadAddressees(tx, [cardmemberId]);
  const { email: to } = readerOf(cardmemberId);
  const { accountId, topic, subject, body } = message;
  const language = message.language as Language;
  const content = { subject, body, language, to };
  return { accountId, messageId, topic, content, to };
}

/** Queues another mail of a message that is already in the inbox. */
export async function insertMailAgain(
  tx: Tx,
  { messageId, content }: Pick<ToldMessage, "messageId" | "content">,
): Promise<void> {
  const mail_id = randomUUID();
  const content_sealed = sealField(`Mail.content:${mail_id}`, JSON.stringify(content));
  const row = { mail_id, message_id: messageId, content_sealed, priority: priorities.required };
  await insertRows(tx, "mail", [row]);
}
