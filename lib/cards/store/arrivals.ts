import "server-only";
import type { DomainEvent } from "@/lib/kernel/events";
import type { Tx } from "@/lib/platform/db";
import { openField } from "@/lib/platform/sealing";
import { isSamePerson, openPerson } from "./applications";

type Decided = Extract<DomainEvent, { readonly name: "family-card.decided" }>;

type Arrival = {
  account_id: string;
  receipt_no: string;
  content_sealed: string;
  applied_by: string;
  cardmember_id: string;
  family_name: string;
  given_name: string;
  family_name_kana: string;
  given_name_kana: string;
  birth_date_sealed: string;
};

/** Ends the applications whose person has an active card in a delivery; returns the events to emit. */
export async function endApplications(tx: Tx, sequence: number): Promise<Decided[]> {
  const rows = await tx.query<Arrival>(
    `SELECT DISTINCT a.account_id, a.receipt_no, a.content_sealed, a.applied_by, m.cardmember_id,
       m.family_name, m.given_name, m.family_name_kana, m.given_name_kana, m.birth_date_sealed
     FROM family_card_application a
     JOIN cardmember m ON m.account_id = a.account_id AND m.role = 'family'
     JOIN card c ON c.cardmember_id = m.cardmember_id
     WHERE a.ended_at IS NULL AND c.delivery_sequence = $1 AND c.status = 'active'
     ORDER BY a.receipt_no`,
    [sequence],
  );
  const events: Decided[] = [];
  for (const row of rows.filter(isArrived)) {
    await tx.execute(
      `UPDATE family_card_application SET ended_at = now(), ended_by = 'issuer', cardmember_id = $2
       WHERE receipt_no = $1`,
      [row.receipt_no, row.cardmember_id],
    );
    const about = { accountId: row.account_id, cardmemberId: row.applied_by };
    const name = "family-card.decided";
    const mailOnly = mailOnlyOf(`${row.family_name} ${row.given_name}`);
    const { receipt_no: receiptNo } = row;
    events.push({ name, about, receiptNo, decision: "delivered", reason: null, mailOnly });
  }
  return events;
}

function isArrived(row: Arrival): boolean {
  const person = openPerson({ receiptNo: row.receipt_no, contentSealed: row.content_sealed });
  const birthDate = openField(`Cardmember.birthDate:${row.cardmember_id}`, row.birth_date_sealed);
  const cardmember = {
    familyName: row.family_name,
    givenName: row.given_name,
    familyNameKana: row.family_name_kana,
    givenNameKana: row.given_name_kana,
    birthDate,
  };
  return isSamePerson(person, cardmember);
}

/** The holder's name, which only the mail contains. */
export function mailOnlyOf(holder: string) {
  return { details: { holder } };
}
