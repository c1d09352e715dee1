import "server-only";
import type { Tx } from "@/lib/platform/db";

/** A card in the issuer's record; of its number only the keyed hash and the last five digits. */
export type CardRecord = {
  readonly card_id: string;
  readonly account_id: string;
  readonly cardmember_id: string;
  readonly number_hash: string;
  readonly last_five: string;
  readonly expires: string;
  readonly status: string;
  readonly cap_yen: number | null;
};

/** Upserts whole records by ID: the newest delivery wins. */
export async function upsertCards(
  tx: Tx,
  cards: readonly CardRecord[],
  sequence: number,
): Promise<void> {
  for (let at = 0; at < cards.length; at += 5000) {
    await tx.execute(
      `INSERT INTO card (account_id, card_id, cardmember_id, number_hash, last_five, expires, status,
         cap_yen, delivery_sequence)
       SELECT r.account_id, r.card_id, r.cardmember_id, r.number_hash, r.last_five, r.expires,
         r.status, r.cap_yen, $2::int
       FROM jsonb_to_recordset($1::jsonb) AS r (account_id text, card_id text, cardmember_id text,
         number_hash text, last_five text, expires text, status card_status, cap_yen int)
       ON CONFLICT (card_id) DO UPDATE SET cardmember_id = excluded.cardmember_id,
         number_hash = excluded.number_hash, last_five = excluded.last_five,
         expires = excluded.expires, status = excluded.status, cap_yen = excluded.cap_yen,
         delivery_sequence = excluded.delivery_sequence`,
      [JSON.stringify(cards.slice(at, at + 5000)), sequence],
    );
  }
}

/** The card of each of these numbers (keyed hashes), and the account of each of these cards. */
export async function loadKnownCards(
  tx: Tx,
  numberHashes: readonly string[],
  cardIds: readonly string[],
): Promise<{
  readonly cardOfNumber: ReadonlyMap<string, string>;
  readonly accountOfCard: ReadonlyMap<string, string>;
}> {
  const rows = await tx.query<{ card_id: string; account_id: string; number_hash: string }>(
    `SELECT card_id, account_id, number_hash FROM card
     WHERE number_hash = ANY ($1) OR card_id = ANY ($2)`,
    [numberHashes, cardIds],
  );
  return {
    cardOfNumber: new Map(rows.map((row) => [row.number_hash, row.card_id])),
    accountOfCard: new Map(rows.map((row) => [row.card_id, row.account_id])),
  };
}
