import "server-only";
import type { ClientBase } from "pg";
import { type Actor, actorLabelOf } from "@/lib/kernel/actor";
import type { DomainEvent } from "@/lib/kernel/events";
import { mailsFor } from "@/lib/notifications/rules";
import { insertMail } from "@/lib/notifications/store";
import type { Tx } from "@/lib/platform/db";
import { runOnClient, runOnTx } from "@/lib/platform/run";
import { aboutOf, type AuditRow, auditChainOf, auditDetailOf } from "./rules";
import { insertAuditRow } from "./store";

/**
 * Tells what happened, in the transaction in which it happened: one audit row, and the mail the
 * event asks for.
 */
export async function record(tx: Tx, actor: Actor, event: DomainEvent): Promise<void> {
  await insertAuditRow(runOnTx(tx), auditRowOf(actor, event));
  for (const mail of mailsFor(event)) await insertMail(tx, mail, new Date());
}

/** The same for jobs on a plain connection, whose events ask for no mail. */
export async function recordOn(
  client: ClientBase,
  actor: Actor,
  event: DomainEvent,
): Promise<void> {
  await insertAuditRow(runOnClient(client), auditRowOf(actor, event));
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
