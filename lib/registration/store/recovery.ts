import "server-only";
import { mailedCodeMinutes } from "@/lib/auth/rules/mailed-code";
import type { Tx } from "@/lib/platform/db";
import type { RecoveryFacts, RecoveryKind } from "../rules/recovery";

export type RecoveryFlow = RecoveryFacts & {
  readonly tokenHash: string;
  readonly accountId: string | null;
  readonly cardmemberId: string | null;
  readonly codeHash: string | null;
};

type NewRecovery = {
  readonly tokenHash: string;
  readonly kind: RecoveryKind;
  readonly accountId?: string;
  readonly cardmemberId?: string;
  readonly codeHash?: string;
};

/** Inserts a recovery; one without a code never gets past the code step. */
export async function insertRecovery(tx: Tx, made: NewRecovery, now: Date): Promise<void> {
  const expiresAt = new Date(now.getTime() + mailedCodeMinutes * 60_000);
  await tx.recoveryFlow.create({
    data: { ...made, createdAt: now, expiresAt },
    select: { tokenHash: true },
  });
}

/** Locks the recovery of a token until the transaction ends; null if there is none. */
export async function lockRecovery(tx: Tx, tokenHash: string): Promise<RecoveryFlow | null> {
  await tx.execute`SELECT FROM recovery_flow WHERE token_hash = ${tokenHash} FOR UPDATE`;
  return tx.recoveryFlow.findUnique({ where: { tokenHash } });
}

/**
 * Ends older recoveries that a newer one replaces. Unconfirmed ones lose their code, which looks like a
 * wrong code and does not reveal that a newer one exists; confirmed ones are over.
 */
export async function endOlderRecoveries(
  tx: Tx,
  cardmemberId: string,
  kind: RecoveryKind,
  now: Date,
): Promise<void> {
  const open = { cardmemberId, kind, usedAt: null };
  await tx.recoveryFlow.updateMany({
    where: { ...open, confirmedAt: null },
    data: { codeHash: null },
  });
  await tx.recoveryFlow.updateMany({
    where: { ...open, confirmedAt: { not: null } },
    data: { usedAt: now },
  });
}

/** How many recoveries were opened for a cardmember since an instant. */
export async function countRecoveriesSince(
  tx: Tx,
  cardmemberId: string,
  since: Date,
): Promise<number> {
  return tx.recoveryFlow.count({ where: { cardmemberId, createdAt: { gt: since } } });
}

/** Marks the code of a recovery as confirmed. */
export async function confirmRecovery(tx: Tx, tokenHash: string, now: Date): Promise<void> {
  await tx.recoveryFlow.update({ where: { tokenHash }, data: { confirmedAt: now } });
}

/** Ends a recovery: completed, or given up after wrong codes. */
export async function endRecovery(tx: Tx, tokenHash: string, now: Date): Promise<void> {
  await tx.recoveryFlow.update({ where: { tokenHash }, data: { usedAt: now } });
}
