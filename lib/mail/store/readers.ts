import "server-only";
import { present } from "@/lib/kernel/invariant";
import type { Language } from "@/lib/kernel/language";
import type { Tx } from "@/lib/platform/db";
import { issuer } from "@/lib/platform/issuer";
import { openField } from "@/lib/platform/sealing";
import type { Reader } from "../format";

/** The reader of a message: language, address, topics. */
export type Addressee = Reader & {
  readonly accountId: string;
  readonly cardmemberId: string;
  /** Null if the member has chosen none. */
  readonly keptLanguage: Language | null;
  /** "" if none is on file. */
  readonly email: string;
  /** Topics the member has switched off. */
  readonly offTopics: readonly string[];
};

/** Loads the readers of mail by cardmember id. */
export async function loadAddressees(
  tx: Tx,
  cardmemberIds: readonly string[],
): Promise<(cardmemberId: string) => Addressee> {
  const rows = await tx.query(
    `SELECT m.account_id, m.cardmember_id, m.family_name, m.given_name, m.contact_sealed,
       s.language, s.off_topics
     FROM cardmember m
     LEFT JOIN mail_setting s
       ON s.account_id = m.account_id AND s.cardmember_id = m.cardmember_id
     WHERE m.cardmember_id = ANY ($1::text[])`,
    [[...cardmemberIds]],
  );
  const found = new Map(rows.map((row) => [String(row.cardmember_id), addresseeOf(row)]));
  return (cardmemberId) => present(found.get(cardmemberId), `cardmember ${cardmemberId}`);
}

function addresseeOf(row: Record<string, unknown>): Addressee {
  const cardmemberId = String(row.cardmember_id);
  const sealed = String(row.contact_sealed);
  const contact = JSON.parse(openField(`Cardmember.contact:${cardmemberId}`, sealed));
  return {
    accountId: String(row.account_id),
    cardmemberId,
    name: `${String(row.family_name)} ${String(row.given_name)}`,
    language: (row.language ?? "ja") as Language,
    keptLanguage: row.language as Language | null,
    centre: centreOf(),
    email: contact.email ?? "",
    offTopics: (row.off_topics ?? []) as string[],
  };
}

function centreOf(): Reader["centre"] {
  const { name, phone, opensAt, closesAt } = issuer();
  return { name, phone, hours: `${opensAt}–${closesAt}` };
}
