import type { DomainEvent } from "@/lib/kernel/events";

/** Number of chains for accounts, so that members do not wait for each other; one more holds the rest. */
export const accountChains = 64;

export type AuditRow = {
  readonly chain: number;
  readonly position: bigint;
  /** ISO instant with milliseconds. */
  readonly at: string;
  readonly actor: string;
  readonly event: string;
  readonly accountId: string | null;
  readonly cardmemberId: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
};

/** The chain that holds an account's events; the last one holds events without an account. */
export function auditChainOf(accountId: string | null): number {
  if (accountId === null) return accountChains;
  let mixed = 2166136261;
  for (const character of accountId) {
    mixed = Math.imul(mixed ^ (character.codePointAt(0) ?? 0), 16777619) >>> 0;
  }
  return mixed % accountChains;
}

/** The account and cardmember an event is about. */
export function aboutOf(event: DomainEvent): {
  accountId: string | null;
  cardmemberId: string | null;
} {
  if ("about" in event && event.about) return event.about;
  return { accountId: "accountId" in event ? event.accountId : null, cardmemberId: null };
}

/** What the audit row stores of an event: everything but the member it is about and the mail-only facts. */
export function auditDetailOf(event: DomainEvent): Record<string, unknown> {
  const hidden = new Set([
    "name",
    "about",
    "alsoTell",
    "accountId",
    "secretMail",
    "mailOnly",
    "inquiryNumber",
  ]);
  return Object.fromEntries(Object.entries(event).filter(([key]) => !hidden.has(key)));
}

/** The text a row's keyed hash covers: the previous hash, then the row's fields in fixed order. */
export function auditTextOf(previousHash: string, row: AuditRow): string {
  const { chain, position, at, actor, event, accountId, cardmemberId, detail } = row;
  return canonicalJsonOf([
    previousHash,
    chain,
    String(position),
    at,
    actor,
    event,
    accountId,
    cardmemberId,
    detail,
  ]);
}

/** JSON with sorted keys, because the database does not preserve their order. */
export function canonicalJsonOf(value: unknown): string {
  return JSON.stringify(value, (_key, part) =>
    part && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
