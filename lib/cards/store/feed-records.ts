import "server-only";
import type { DomainEvent } from "@/lib/kernel/events";
import { present } from "@/lib/kernel/invariant";
import { maskCardTail } from "@/lib/kernel/mask";
import { endEntries, lockEntries } from "@/lib/outbox/store/outcomes";
import type { Tx } from "@/lib/platform/db";
import { openPerson } from "./applications";
import { endApplications, mailOnlyOf } from "./arrivals";

/** Whether a request is handed over: before that the issuer's record cannot be an answer to it. */
const isHandedOver = (receipt: string) =>
  `EXISTS (SELECT FROM outbox_entry o WHERE o.receipt_no = ${receipt} AND o.batch_no IS NOT NULL)`;

/** `c` is the card in the issuer's record; each returns the receipts of requests the record agrees with. */
const agreements = [
  `UPDATE card_freeze f SET agreed_at = now() FROM card c
   WHERE c.card_id = f.card_id AND WHICH AND f.ended_at IS NULL AND f.agreed_at IS NULL
     AND c.status = 'stopped' AND ${isHandedOver("f.receipt_no")}
   RETURNING f.receipt_no`,
  `UPDATE card_freeze f SET lift_agreed_at = now() FROM card c
   WHERE c.card_id = f.card_id AND WHICH AND f.lift_agreed_at IS NULL AND c.status <> 'stopped'
     AND ${isHandedOver("f.lift_receipt_no")} RETURNING f.lift_receipt_no AS receipt_no`,
  `UPDATE card_loss l SET ended_at = now(), ended_by = 'issuer' FROM card c
   WHERE c.card_id = l.card_id AND WHICH AND l.ended_at IS NULL AND c.status IN ('lost', 'ended')
   RETURNING l.receipt_no`,
  `UPDATE card_change h SET ended_at = now(), ended_by = 'issuer' FROM card c
   WHERE c.card_id = h.card_id AND WHICH AND h.ended_at IS NULL
     AND (c.status = 'ended' OR ${isHandedOver("h.receipt_no")} AND CASE h.kind
       WHEN 'cap' THEN c.cap_yen IS NOT DISTINCT FROM h.cap_yen
       WHEN 'stop' THEN c.status IN ('stopped', 'lost') ELSE false END)
   RETURNING h.receipt_no`,
] as const;

/**
 * Matches the cards of a delivery with open requests: ends requests that the records agree with; ends freezes
 * that the issuer lifted, and those of cards now stopped, lost or ended for good; returns an event for each
 * application whose card exists. A request that the delivery does not reflect yet is unchanged.
 */
export async function matchCardRecords(tx: Tx, sequence: number): Promise<DomainEvent[]> {
  await endFreezesOfIssuer(tx, sequence);
  const agreed = await agree(tx, "c.delivery_sequence = $1", [sequence]);
  await tx.execute(
    `UPDATE card_freeze f SET ended_at = now(), ended_by = 'issuer' FROM card c
     WHERE c.card_id = f.card_id AND c.delivery_sequence = $1 AND f.ended_at IS NULL
       AND (c.status IN ('lost', 'ended') OR EXISTS (SELECT FROM card_change h
         WHERE h.card_id = f.card_id AND h.kind = 'stop' AND h.receipt_no = ANY ($2)))`,
    [sequence, agreed],
  );
  const arrived = await endApplications(tx, sequence);
  await endAgreedEntries(tx, [...agreed, ...arrived.map(({ receiptNo }) => receiptNo)]);
  return arrived;
}

/** Ends freezes that the card centre lifted: the record said stopped, and now says active. */
async function endFreezesOfIssuer(tx: Tx, sequence: number): Promise<void> {
  await tx.execute(
    `UPDATE card_freeze f SET ended_at = now(), ended_by = 'issuer' FROM card c
     WHERE c.card_id = f.card_id AND c.delivery_sequence = $1 AND f.ended_at IS NULL
       AND f.agreed_at IS NOT NULL AND c.status = 'active'`,
    [sequence],
  );
}

/** Ends the handed-over outbox entries that the record agrees with; waiting entries are still handed over. */
async function endAgreedEntries(tx: Tx, receiptNos: readonly string[]): Promise<void> {
  const known = await lockEntries(tx, receiptNos);
  const open = receiptNos.filter((one) => known.get(one)?.batchNo && !known.get(one)?.outcome);
  const outcome = "agreed" as const;
  await endEntries(
    tx,
    open.map((receiptNo) => ({ receiptNo, outcome, reason: "" })),
  );
}

async function agree(tx: Tx, which: string, values: readonly unknown[]): Promise<string[]> {
  const agreed = new Set<string>();
  for (const sql of agreements) {
    const rows = await tx.query<{ receipt_no: string }>(sql.replace("WHICH", which), [...values]);
    for (const row of rows) agreed.add(row.receipt_no);
  }
  return [...agreed];
}

/** Ends requests that the issuer refuses: $1 is the receipt, $2 its reason. */
const refusals = [
  `UPDATE card_freeze SET ended_at = now(), ended_by = 'issuer', refusal = $2
   WHERE receipt_no = $1 AND ended_at IS NULL RETURNING account_id, card_id`,
  `UPDATE card_freeze SET lift_agreed_at = now(), refusal = $2
   WHERE lift_receipt_no = $1 AND lift_agreed_at IS NULL RETURNING account_id, card_id`,
  `UPDATE card_loss SET ended_at = now(), ended_by = 'issuer', refusal = $2
   WHERE receipt_no = $1 AND ended_at IS NULL RETURNING account_id, card_id`,
  `UPDATE card_change SET ended_at = now(), ended_by = 'issuer', refusal = $2
   WHERE receipt_no = $1 AND ended_at IS NULL RETURNING account_id, card_id`,
] as const;

/**
 * Ends a request about a card as outcomes.csv says. Refused: the issuer's record applies again. Accepted:
 * ends if the record already agrees, otherwise stays open until it does. Returns the events to emit.
 */
export async function endCardRequest(
  tx: Tx,
  receiptNo: string,
  outcome: "accepted" | "refused",
  reason: string,
): Promise<readonly DomainEvent[]> {
  const decided = await decideApplication(tx, receiptNo, outcome, reason);
  if (decided.length > 0) return decided;
  if (outcome === "accepted") {
    const which = `c.card_id IN (SELECT card_id FROM outbox_entry WHERE receipt_no = $1)`;
    await agree(tx, which, [receiptNo]);
    return [];
  }
  for (const sql of refusals) {
    const rows = await tx.query<{ account_id: string; card_id: string }>(sql, [receiptNo, reason]);
    if (rows[0]) return [await refusedOf(tx, rows[0], receiptNo, reason)];
  }
  return [];
}

async function refusedOf(
  tx: Tx,
  { account_id: accountId, card_id: cardId }: { account_id: string; card_id: string },
  receiptNo: string,
  reason: string,
): Promise<DomainEvent> {
  const rows = await tx.query<{
    holder: string;
    basic: string | null;
    last_five: string;
    name: string;
  }>(
    `SELECT c.cardmember_id AS holder, b.cardmember_id AS basic, c.last_five,
       m.family_name || ' ' || m.given_name AS name
     FROM card c JOIN cardmember m ON m.cardmember_id = c.cardmember_id
     LEFT JOIN cardmember b ON b.account_id = c.account_id AND b.role = 'basic'
       AND b.cardmember_id <> c.cardmember_id
     WHERE c.card_id = $1`,
    [cardId],
  );
  const card = present(rows[0], `card ${cardId}`);
  return {
    name: "card.request-refused",
    about: { accountId, cardmemberId: card.holder },
    alsoTell: card.basic === null ? null : { accountId, cardmemberId: card.basic },
    cardId,
    cardTail: maskCardTail(card.last_five),
    receiptNo,
    reason,
    mailOnly: mailOnlyOf(card.name),
  };
}

async function decideApplication(
  tx: Tx,
  receiptNo: string,
  outcome: "accepted" | "refused",
  reason: string,
): Promise<DomainEvent[]> {
  const isRefused = outcome === "refused";
  const rows = await tx.query<Decided>(
    isRefused
      ? `UPDATE family_card_application SET ended_at = now(), ended_by = 'issuer', refusal = $2
         WHERE receipt_no = $1 AND ended_at IS NULL RETURNING account_id, applied_by, content_sealed`
      : `UPDATE family_card_application SET approved_at = now()
         WHERE receipt_no = $1 AND ended_at IS NULL AND approved_at IS NULL
         RETURNING account_id, applied_by, content_sealed`,
    isRefused ? [receiptNo, reason] : [receiptNo],
  );
  return rows.map((row) => {
    const person = openPerson({ receiptNo, contentSealed: row.content_sealed });
    return {
      name: "family-card.decided",
      about: { accountId: row.account_id, cardmemberId: row.applied_by },
      receiptNo,
      decision: isRefused ? "refused" : "approved",
      reason: isRefused ? reason : null,
      mailOnly: mailOnlyOf(`${person.familyName} ${person.givenName}`),
    };
  });
}

type Decided = { account_id: string; applied_by: string; content_sealed: string };
