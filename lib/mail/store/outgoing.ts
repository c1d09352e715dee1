import "server-only";
import { randomUUID } from "node:crypto";
import type { Language } from "@/lib/kernel/language";
import type { Tx } from "@/lib/platform/db";
import { sealField } from "@/lib/platform/sealing";
import { letterBodyOf, type MailText, renderMessage, renderSecret } from "../format";
import type { MessagePlan, SecretPlan } from "../rules/plan";
import { isRequired, type Topic } from "../rules/topics";
import type { Addressee } from "./readers";

/** The content of a queued mail, as the worker sends it. */
export type MailContent = MailText & { readonly to: string; readonly language: Language };

type MessageRow = MailText & {
  readonly message_id: string;
  readonly account_id: string;
  readonly cardmember_id: string;
  readonly topic: string;
  readonly language: Language;
};

type MailRow = {
  readonly mail_id: string;
  readonly message_id: string;
  readonly content_sealed: string;
  readonly priority: number;
};

export type LetterRow = {
  readonly account_id: string;
  readonly letter_id: string;
  readonly cardmember_id: string;
  readonly message_id: string;
  readonly template: string;
  readonly language: string;
  readonly content_sealed: string;
};

/** A message with the mails or the letter that carry it. */
export type Outgoing = {
  readonly message: MessageRow;
  readonly mails: readonly MailRow[];
  readonly letter: LetterRow | null;
};

/** A message for its reader; null if the reader has switched its topic off. */
export function outgoingMessage(plan: MessagePlan, reader: Addressee): Outgoing | null {
  if (!isRequired(plan.topic) && reader.offTopics.includes(plan.topic)) return null;
  const text = renderMessage(plan, reader);
  const message = messageRowOf(plan.template, reader, text);
  const addresses = new Set([reader.email, plan.alsoTo ?? ""].filter(Boolean));
  const mails = [...addresses].map((to) =>
    mailRowOf(message, { ...text, to, language: reader.language }, priorityOf(plan.topic)),
  );
  const isLetterDue = plan.withLetter && !reader.email;
  return { message, mails, letter: isLetterDue ? letterRowOf(message) : null };
}

/** A mail with a secret; the inbox message says that it was sent, without the secret. */
export function outgoingSecret(plan: SecretPlan, reader: Addressee): Outgoing {
  const { template, to, code } = plan;
  const message = messageRowOf(template, reader, renderSecret(template, null, reader));
  const content = { ...renderSecret(template, code, reader), to, language: reader.language };
  return { message, mails: [mailRowOf(message, content, priorities.secret)], letter: null };
}

/** Codes are sent first, then what must reach its reader, then the rest. */
export const priorities = { secret: 0, required: 1, rest: 2 } as const;

function priorityOf(topic: Topic): number {
  return isRequired(topic) ? priorities.required : priorities.rest;
}

function messageRowOf(topic: string, reader: Addressee, text: MailText): MessageRow {
  const { accountId, cardmemberId, language } = reader;
  return {
    message_id: randomUUID(),
    account_id: accountId,
    cardmember_id: cardmemberId,
    topic,
    language,
    ...text,
  };
}

function mailRowOf({ message_id }: MessageRow, content: MailContent, priority: number): MailRow {
  const mail_id = randomUUID();
  const content_sealed = sealField(`Mail.content:${mail_id}`, JSON.stringify(content));
  return { mail_id, message_id, content_sealed, priority };
}

/** The letter for a reader whom no mail reaches. */
export function letterRowOf(message: MessageRow): LetterRow {
  const letter_id = randomUUID();
  const { account_id, cardmember_id, message_id, topic, language, subject, body } = message;
  const text: MailText = { subject, body: letterBodyOf(body) };
  return {
    account_id,
    letter_id,
    cardmember_id,
    message_id,
    template: topic,
    language,
    content_sealed: sealField(`Letter.content:${letter_id}`, JSON.stringify(text)),
  };
}

const shapes = {
  message: `message_id uuid, account_id text, cardmember_id text, topic text, language text,
    subject text, body text`,
  mail: "mail_id uuid, message_id uuid, content_sealed text, priority smallint",
  letter: `account_id text, letter_id uuid, cardmember_id text, message_id uuid, template text,
    language text, content_sealed text`,
} as const;

/** Queues messages with their mails and letters, few or many, in the running transaction. */
export async function insertOutgoing(tx: Tx, outgoing: readonly Outgoing[]): Promise<void> {
  await insertRows(
    tx,
    "message",
    outgoing.map(({ message }) => message),
  );
  await insertRows(
    tx,
    "mail",
    outgoing.flatMap(({ mails }) => mails),
  );
  await insertRows(
    tx,
    "letter",
    outgoing.flatMap(({ letter }) => letter ?? []),
  );
}

/** Inserts rows passed as one JSON parameter. */
export async function insertRows(
  tx: Tx,
  table: keyof typeof shapes,
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = shapes[table].replaceAll(/ (uuid|text|smallint)/g, "");
  const conflict = table === "letter" ? "ON CONFLICT (message_id) DO NOTHING" : "";
  await tx.execute(
    `INSERT INTO ${table} (${columns})
     SELECT ${columns} FROM jsonb_to_recordset($1::jsonb) AS given(${shapes[table]}) ${conflict}`,
    [JSON.stringify(rows)],
  );
}
