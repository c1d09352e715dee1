import "server-only";
import { createHmac } from "node:crypto";
import type { Tx } from "@/lib/platform/db";
import { requireSetting } from "@/lib/platform/env";
import { type AuditRow, auditTextOf, canonicalJsonOf } from "./rules";

/** The keyed hash (HMAC-SHA-256, base64url) of a row that follows `previousHash`. */
export function auditHashOf(previousHash: string, row: AuditRow): string {
  const key = requireSetting("KAIIN_AUDIT_KEY");
  return createHmac("sha256", key).update(auditTextOf(previousHash, row)).digest("base64url");
}

/** Appends a row to its chain; concurrent appends to the same chain wait until the transaction ends. */
export async function insertAuditRow(tx: Tx, row: Omit<AuditRow, "position">): Promise<void> {
  const [head] = await tx.query<{ position: bigint; hash: string }>`
    SELECT position, hash FROM audit_head WHERE chain = ${row.chain} FOR UPDATE`;
  const position = (head?.position ?? 0n) + 1n;
  const hash = auditHashOf(head?.hash ?? "", { ...row, position });
  await tx.execute`
    INSERT INTO audit_event
      (chain, position, at, actor, event, account_id, cardmember_id, detail, hash)
    VALUES (${row.chain}, ${position}, ${row.at}, ${row.actor}, ${row.event}, ${row.accountId},
      ${row.cardmemberId}, ${canonicalJsonOf(row.detail)}, ${hash})`;
  await tx.execute`
    UPDATE audit_head SET position = ${position}, hash = ${hash} WHERE chain = ${row.chain}`;
}

/** Seals the current heads of all chains together with the previous seal. */
export async function insertAuditSeal(tx: Tx, at: Date): Promise<void> {
  const heads = await tx.query(
    "SELECT chain, position::text, hash FROM audit_head ORDER BY chain",
    [],
  );
  const [last] = await tx.query("SELECT hash FROM audit_seal ORDER BY seal_id DESC LIMIT 1", []);
  const content = canonicalJsonOf(heads);
  await tx.execute(
    `INSERT INTO audit_seal (sealed_at, heads, hash)
     VALUES ($1::timestamptz, $2::jsonb, $3::text)`,
    [at.toISOString(), content, sealHashOf(String(last?.hash ?? ""), at.toISOString(), content)],
  );
}

/** The keyed hash of a seal that follows `previousHash`; `heads` is canonical JSON. */
export function sealHashOf(previousHash: string, at: string, heads: string): string {
  const key = requireSetting("KAIIN_AUDIT_KEY");
  return createHmac("sha256", key).update(`${previousHash}\n${at}\n${heads}`).digest("base64url");
}
