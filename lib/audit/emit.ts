import "server-only";
import { type Actor, actorLabelOf } from "@/lib/kernel/actor";
import type { DomainEvent } from "@/lib/kernel/events";
import type { Language } from "@/lib/kernel/language";
import { mailsFor } from "@/lib/mail/rules";
import { insertMail } from "@/lib/mail/store";
import type { Tx } from "@/lib/platform/db";
import { aboutOf, type AuditRow, auditChainOf, auditDetailOf } from "./rules";
import { insertAuditRow } from "./store";

/**
 * Emits an event in the transaction that causes it: inserts one audit row and queues the mails of the
 * event.
 */
export async function emit(tx: Tx, actor: Actor, event: DomainEvent): Promise<void> {
  await insertAuditRow(tx, auditRowOf(actor, event));
  const now = { at: new Date(), language: languageOf(actor) };
  for (const mail of mailsFor(event)) await insertMail(tx, mail, now);
}

/** The language for recipients without a stored one: the visitor's, otherwise Japanese. */
function languageOf(actor: Actor): Language {
  return (actor.kind === "visitor" && actor.language?.code) || "ja";
}

function auditRowOf(actor: Actor, event: DomainEvent): Omit<AuditRow, "position"> {
  const about = aboutOf(event);
  return {
    chain: auditChainOf(about.accountId),
    at: new Date().toISOString(),
    actor: actorLabelOf(actor),
    event: event.name,
    ...about,
    detail: auditDetailOf(event),
  };
}
