import "server-only";
import type { Manifest } from "../schema";
import type { Tx } from "@/lib/platform/db";

/** The newest imported sequence, and whether this delivery has the hashes stored for its sequence. */
export async function loadSnapshot(
  tx: Tx,
  manifest: Manifest,
): Promise<{ last: number | null; isSameAsKnown: boolean | null }> {
  const last = await tx.query<{ last: number | null }>(
    "SELECT max(sequence) AS last FROM feed_delivery",
  );
  const known = await tx.query<{ same: boolean }>(
    "SELECT file_hashes = $2::jsonb AS same FROM feed_delivery WHERE sequence = $1",
    [manifest.sequence, JSON.stringify(hashesOf(manifest))],
  );
  return { last: last[0]?.last ?? null, isSameAsKnown: known[0]?.same ?? null };
}

function hashesOf({ businessDate, outboxBatch, files }: Manifest): Record<string, unknown> {
  const hashes = files.map(({ name, sha256 }) => [name, sha256]);
  return { businessDate, outboxBatch, ...Object.fromEntries(hashes) };
}

/** Records an imported delivery with the hashes of its files. */
export async function insertDelivery(
  tx: Tx,
  manifest: Manifest,
  counts: Readonly<Record<string, number>>,
): Promise<void> {
  await tx.execute(
    `INSERT INTO feed_delivery (sequence, business_date, file_hashes, counts)
     VALUES ($1, $2, $3::jsonb, $4::jsonb)`,
    [
      manifest.sequence,
      manifest.businessDate,
      JSON.stringify(hashesOf(manifest)),
      JSON.stringify(counts),
    ],
  );
}
