import "server-only";
import { createHmac } from "node:crypto";
import { requireSetting } from "@/lib/platform/env";
import type { Run } from "@/lib/platform/run";
import { type AuditRow, auditTextOf, canonicalJsonOf } from "./rules";

/** The keyed hash of a row that follows `previousHash`. */
export function auditHashOf(previousHash: string, row: AuditRow): string {
  const key = requireSetting("KAIIN_AUDIT_KEY");
  return createHmac("sha256", key).update(auditTextOf(previousHash, row)).digest("base64url");
}

/** Appends to the end of a chain; whoever appends next to the same chain waits for this one. */
export async function insertAuditRow(run: Run, row: Omit<AuditRow, "position">): Promise<void> {
  const [head] = await run(
    "SELECT position, hash FROM audit_head WHERE chain = $1::smallint FOR UPDATE",
    [row.chain],
  );
  const position = BigInt((head?.position as string | bigint) ?? 0) + 1n;
  const hash = auditHashOf(String(head?.hash ?? ""), { ...row, position });
  await run(
    `INSERT INTO audit_event
       (chain, position, at, actor, event, account_id, cardmember_id, detail, hash)
     VALUES ($1::smallint, $2::text::bigint, $3::text::timestamptz, $4::text, $5::text, $6::text,
       $7::text, $8::text::jsonb, $9::text)`,
    [
      row.chain,
      String(position),
      row.at,
      row.actor,
      row.event,
      row.accountId,
      row.cardmemberId,
      canonicalJsonOf(row.detail),
      hash,
    ],
  );
  await run(
    "UPDATE audit_head SET position = $2::text::bigint, hash = $3::text WHERE chain = $1::smallint",
    [row.chain, String(position), hash],
  );
}

/** Seals the heads of all chains together with the seal before. */
export async function insertAuditSeal(run: Run, at: Date): Promise<void> {
  const heads = await run("SELECT chain, position::text, hash FROM audit_head ORDER BY chain", []);
  const [last] = await run("SELECT hash FROM audit_seal ORDER BY seal_id DESC LIMIT 1", []);
  const content = canonicalJsonOf(heads);
  await run(
    `INSERT INTO audit_seal (sealed_at, heads, hash)
     VALUES ($1::text::timestamptz, $2::text::jsonb, $3::text)`,
    [at.toISOString(), content, sealHashOf(String(last?.hash ?? ""), at.toISOString(), content)],
  );
}

export function sealHashOf(previousHash: string, at: string, heads: string): string {
  const key = requireSetting("KAIIN_AUDIT_KEY");
  return createHmac("sha256", key).update(`${previousHash}\n${at}\n${heads}`).digest("base64url");
}
