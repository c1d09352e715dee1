import "server-only";
import type { Tx } from "@/lib/platform/db";
import { keyedHashOf } from "@/lib/platform/hashing";
import { openField, sealField } from "@/lib/platform/sealing";
import { type ChangeKind, fieldsOf, type Values, valuesOf } from "../rules/values";

/** The fields of a cardmember that a change can affect, sealed as they are stored. */
export type SealedMember = {
  readonly cardmember_id: string;
  readonly contact_sealed: string;
  readonly employer_sealed: string;
};

type Indexed = SealedMember & {
  readonly phone_index: string | null;
  readonly mobile_index: string | null;
  readonly email_index: string | null;
};

/** The values of a kind in a cardmember's sealed fields. */
export function memberValuesOf(kind: ChangeKind, member: SealedMember): Values {
  return valuesOf(kind, openMember(member)[kind === "employer" ? "employer" : "contact"]);
}

function openMember(member: SealedMember) {
  const { cardmember_id: id, contact_sealed, employer_sealed } = member;
  const open = (field: string, sealed: string) =>
    JSON.parse(openField(`Cardmember.${field}:${id}`, sealed)) as Record<string, string>;
  return { contact: open("contact", contact_sealed), employer: open("employer", employer_sealed) };
}

/** The same cardmember with changed values and the indexes that belong to them. */
export function withValues(
  member: SealedMember,
  changes: readonly { readonly kind: ChangeKind; readonly values: Values }[],
): Indexed {
  const { contact, employer } = openMember(member);
  for (const { kind, values } of changes) {
    const target = kind === "employer" ? employer : contact;
    for (const field of fieldsOf[kind]) target[field] = values[field] ?? "";
  }
  const id = member.cardmember_id;
  return {
    cardmember_id: id,
    contact_sealed: sealField(`Cardmember.contact:${id}`, JSON.stringify(contact)),
    employer_sealed: sealField(`Cardmember.employer:${id}`, JSON.stringify(employer)),
    ...contactIndexesOf(contact),
  };
}

/** Keyed hashes by which the desk finds a caller. */
export function contactIndexesOf(contact: Readonly<Record<string, string | undefined>>) {
  return {
    phone_index: indexOf("phone", (contact.phone ?? "").replaceAll(/\D/g, "")),
    mobile_index: indexOf("mobile", (contact.mobile ?? "").replaceAll(/\D/g, "")),
    email_index: indexOf("email", (contact.email ?? "").toLowerCase()),
  };
}

function indexOf(purpose: string, folded: string): string | null {
  return folded === "" ? null : keyedHashOf(purpose, folded);
}

/** Locks a cardmember until the transaction ends; null if there is none. */
export async function lockMember(
  tx: Tx,
  accountId: string,
  cardmemberId: string,
): Promise<SealedMember | null> {
  const [member] = await tx.query<SealedMember>`
    SELECT cardmember_id, contact_sealed, employer_sealed FROM cardmember
    WHERE account_id = ${accountId} AND cardmember_id = ${cardmemberId} FOR UPDATE`;
  return member ?? null;
}

/** Puts the values of one change in force in the portal. */
export async function putInForce(
  tx: Tx,
  member: SealedMember,
  change: { readonly kind: ChangeKind; readonly values: Values },
): Promise<void> {
  await saveMembers(tx, [withValues(member, [change])]);
}

/** Saves cardmembers with changed values (see withValues). */
export async function saveMembers(tx: Tx, members: readonly Indexed[]): Promise<void> {
  if (members.length === 0) return;
  await tx.execute(
    `UPDATE cardmember m SET contact_sealed = r.contact_sealed,
       employer_sealed = r.employer_sealed, phone_index = r.phone_index,
       mobile_index = r.mobile_index, email_index = r.email_index
     FROM jsonb_to_recordset($1::jsonb) AS r (cardmember_id text, contact_sealed text,
       employer_sealed text, phone_index text, mobile_index text, email_index text)
     WHERE m.cardmember_id = r.cardmember_id`,
    [JSON.stringify(members)],
  );
}
