import "server-only";
import type { SupportActor, SystemActor } from "@/lib/kernel/actor";
import { db, type Sql } from "@/lib/platform/db";
import { type AuditRow, canonicalJsonOf } from "./rules";
import { auditHashOf, sealHashOf } from "./store";

const pageRows = 5000;

type StoredRow = {
  position: string;
  at: Date;
  actor: string;
  event: string;
  account_id: string | null;
  cardmember_id: string | null;
  detail: Record<string, unknown>;
  hash: string;
};

/**
 * Checks every chain and the seals; returns a line for each place where a row was changed, removed or
 * moved. Empty if the log is intact.
 */
export async function listAuditFaults(_actor: SystemActor, database: Sql): Promise<string[]> {
  const heads = await database.query<{ chain: number; position: string; hash: string }>(
    "SELECT chain, position::text, hash FROM audit_head ORDER BY chain",
  );
  const faults: string[] = [];
  for (const head of heads) faults.push(...(await chainFaults(database, head)));
  return [...faults, ...(await sealFaults(database))];
}

async function chainFaults(
  database: Sql,
  head: { chain: number; position: string; hash: string },
): Promise<string[]> {
  let expected = 1n;
  let hash = "";
  for (;;) {
    const rows = await database.query<StoredRow>(
      `SELECT e.position::text, at, actor, event, account_id, cardmember_id, detail, hash
       FROM audit_event e WHERE chain = $1 AND position >= $2 ORDER BY e.position LIMIT ${pageRows}`,
      [head.chain, String(expected)],
    );
    for (const row of rows) {
      const place = `audit chain ${head.chain}, row ${row.position}`;
      if (row.position !== String(expected)) return [`${place}: a row before it is missing`];
      if (row.hash !== auditHashOf(hash, auditRowOf(head.chain, row))) {
        return [`${place}: changed or moved`];
      }
      hash = row.hash;
      expected += 1n;
    }
    if (rows.length < pageRows) break;
  }
  const isWhole = head.hash === hash && head.position === String(expected - 1n);
  return isWhole ? [] : [`audit chain ${head.chain}: its end was removed or its head changed`];
}

function auditRowOf(chain: number, row: StoredRow): AuditRow {
  return {
    chain,
    position: BigInt(row.position),
    at: row.at.toISOString(),
    actor: row.actor,
    event: row.event,
    accountId: row.account_id,
    cardmemberId: row.cardmember_id,
    detail: row.detail,
  };
}

/** Checks that each seal follows the previous one and that every head it names is still in its chain. */
async function sealFaults(database: Sql): Promise<string[]> {
  const rows = await database.query<{
    seal_id: string;
    sealed_at: Date;
    heads: unknown;
    hash: string;
  }>("SELECT seal_id::text, sealed_at, heads, hash FROM audit_seal ORDER BY seal_id");
  let previous = "";
  for (const seal of rows) {
    const expected = sealHashOf(
      previous,
      seal.sealed_at.toISOString(),
      canonicalJsonOf(seal.heads),
    );
    if (seal.hash !== expected) return [`audit seal ${seal.seal_id}: changed or removed`];
    previous = seal.hash;
  }
  const lost = await database.query<{ chain: number }>(
    `SELECT (head->>'chain')::int AS chain FROM audit_seal s, jsonb_array_elements(s.heads) AS head
     WHERE (head->>'position')::bigint > 0 AND NOT EXISTS (
       SELECT FROM audit_event e WHERE e.chain = (head->>'chain')::int
       AND e.position = (head->>'position')::bigint AND e.hash = head->>'hash')`,
  );
  return lost.map(({ chain }) => `audit chain ${chain}: differs from a seal`);
}

export type AuditFilter = {
  readonly cardmemberId?: string;
  /** The id of the last entry on the previous page. */
  readonly after?: string;
};

export type AuditEntry = {
  readonly id: string;
  readonly at: Date;
  readonly actor: string;
  readonly event: string;
  readonly cardmemberId: string | null;
  readonly detail: string;
};

const shownEntries = 50;

/** A page of the audit log, newest first, and the cursor of the next page. Empty for support agents. */
export async function listAuditEvents(
  actor: SupportActor,
  { cardmemberId, after }: AuditFilter,
): Promise<{ entries: readonly AuditEntry[]; next: string | null }> {
  if (actor.role === "agent") return { entries: [], next: null };
  const rows = await db().auditEvent.findMany({
    where: { cardmemberId, ...(after ? olderThan(after) : {}) },
    orderBy: [{ at: "desc" }, { chain: "desc" }, { position: "desc" }],
    take: shownEntries + 1,
  });
  const shown = rows.slice(0, shownEntries);
  const entries = shown.map((row) => ({
    id: `${row.at.getTime()}.${row.chain}.${row.position}`,
    at: row.at,
    actor: row.actor,
    event: row.event,
    cardmemberId: row.cardmemberId,
    detail: canonicalJsonOf(row.detail),
  }));
  const next = rows.length > shownEntries ? (entries.at(-1)?.id ?? null) : null;
  return { entries, next };
}

/** Entries older than the cursor; an invalid cursor means the first page. */
function olderThan(cursor: string) {
  const [, time, chain, position] = /^(\d{1,15})\.(\d{1,3})\.(\d{1,18})$/.exec(cursor) ?? [];
  if (!time || !chain || !position) return {};
  const at = new Date(Number(time));
  return {
    at: { lte: at },
    OR: [
      { at: { lt: at } },
      { chain: { lt: Number(chain) } },
      { chain: Number(chain), position: { lt: BigInt(position) } },
    ],
  };
}
