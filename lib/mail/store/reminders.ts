import "server-only";
import type { MessagePlan } from "../rules/plan";
import { insertOutgoing, outgoingMessage } from "./outgoing";
import { loadAddressees } from "./readers";
import type { Tx } from "@/lib/platform/db";

type Due = { readonly occasion: string; readonly plan: MessagePlan };

const keyOf = (row: Record<string, unknown>) =>
  [row.account_id, row.cardmember_id, row.topic, row.occasion].join("\n");

/**
 * Queues reminders in one set: each once for its member, topic and occasion, however often
 * it is called. Returns how many of each topic are new.
 */
export async function insertDueReminders(
  tx: Tx,
  due: readonly Due[],
): Promise<Readonly<Record<string, number>>> {
  if (due.length === 0) return {};
  const readerOf = await loadAddressees(tx, [
    ...new Set(due.map(({ plan }) => plan.about.cardmemberId)),
  ]);
  const wanted = due.flatMap(({ occasion, plan }) => {
    const outgoing = outgoingMessage(plan, readerOf(plan.about.cardmemberId));
    if (!outgoing) return [];
    const { account_id, cardmember_id } = outgoing.message;
    return [{ account_id, cardmember_id, topic: plan.topic, occasion, outgoing }];
  });
  const rows = await tx.query(
    `INSERT INTO reminder (account_id, cardmember_id, topic, occasion)
     SELECT account_id, cardmember_id, topic, occasion FROM jsonb_to_recordset($1::jsonb)
       AS given(account_id text, cardmember_id text, topic text, occasion text)
     ON CONFLICT DO NOTHING RETURNING account_id, cardmember_id, topic, occasion`,
    [JSON.stringify(wanted.map(({ outgoing: _outgoing, ...row }) => row))],
  );
  const added = new Set(rows.map(keyOf));
  const fresh = wanted.filter((row) => added.has(keyOf(row)));
  await insertOutgoing(
    tx,
    fresh.map(({ outgoing }) => outgoing),
  );
  const counts: Record<string, number> = {};
  for (const { topic } of fresh) counts[topic] = (counts[topic] ?? 0) + 1;
  return counts;
}
