import type { DomainEvent } from "@/lib/kernel/events";

/** Chains of accounts, so that members do not queue behind each other; one more for the rest. */
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

/** The chain an account's events stand in; the last one for what concerns no account. */
export function auditChainOf(accountId: string | null): number {
  if (accountId === null) return accountChains;
  let mixed = 2166136261;
  for (const character of accountId) {
    mixed = Math.imul(mixed ^ (character.codePointAt(0) ?? 0), 16777619) >>> 0;
  }
  return mixed % accountChains;
}

/** Whom an event is about. */
export function aboutOf(event: DomainEvent): {
  accountId: string | null;
  cardmemberId: string | null;
} {
  if ("about" in event && event.about) return event.about;
  return { accountId: "accountId" in event ? event.accountId : null, cardmemberId: null };
}

/** What the audit row keeps of an event: all of it but whom it is about and what only mail carries. */
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

/** The text a row's keyed hash is taken over: the hash before it, then its fields in fixed order. */
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

/** JSON with sorted keys, since the database does not keep their order. */
export function canonicalJsonOf(value: unknown): string {
  return JSON.stringify(value, (_key, part) =>
    part && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
