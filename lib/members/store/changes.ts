import "server-only";
import type { CoolingOff } from "@/lib/auth/rules/cooling-off";
import { insertOutboxEntry, withdrawOutboxEntry } from "@/lib/outbox/store";
import type { Executor, Tx } from "@/lib/platform/db";
import { openField, sealField } from "@/lib/platform/sealing";
import { type ChangeKind, outboxContentOf, type Values } from "../rules/values";

export type PendingChange = {
  readonly changeId: string;
  readonly receiptNo: string;
  readonly kind: ChangeKind;
  readonly values: Values;
  /** The values in the issuer's newest record. */
  readonly recordValues: Values;
  readonly isInForce: boolean;
};

type ChangeRow = {
  readonly changeId: string;
  readonly receiptNo: string;
  readonly kind: ChangeKind;
  readonly newSealed: string;
  readonly recordSealed: string;
  readonly effectiveAt: Date | null;
};

const changeColumns = {
  changeId: true,
  receiptNo: true,
  kind: true,
  newSealed: true,
  recordSealed: true,
  effectiveAt: true,
} as const;

/** Decrypts one of the three sets of values of a change. */
export function openValues(part: "new" | "old" | "record", id: string, sealed: string): Values {
  return JSON.parse(openField(`ProfileChange.${part}:${id}`, sealed)) as Values;
}

export function sealValues(part: "new" | "old" | "record", id: string, values: Values): string {
  return sealField(`ProfileChange.${part}:${id}`, JSON.stringify(values));
}

function pendingOf(row: ChangeRow): PendingChange {
  const { changeId, receiptNo, kind } = row;
  return {
    changeId,
    receiptNo,
    kind,
    values: openValues("new", changeId, row.newSealed),
    recordValues: openValues("record", changeId, row.recordSealed),
    isInForce: row.effectiveAt !== null,
  };
}

/** The pending change of a kind; null if there is none. Commands lock the member first. */
export async function loadPending(
  tx: Executor,
  cardmemberId: string,
  kind: ChangeKind,
): Promise<PendingChange | null> {
  const row = await tx.profileChange.findFirst({
    where: { cardmemberId, kind, status: "pending" },
    select: changeColumns,
  });
  return row && pendingOf(row);
}

/**
 * The issuer's values of a cardmember's address and phone if a change of them is pending: the change is in
 * force here before the issuer has it, and proves no identity until then.
 */
export async function loadRecordContact(tx: Executor, cardmemberId: string): Promise<Values> {
  const rows = await tx.profileChange.findMany({
    where: { cardmemberId, kind: { in: ["address", "phone"] }, status: "pending" },
    select: { changeId: true, recordSealed: true },
  });
  const records = rows.map((row) => openValues("record", row.changeId, row.recordSealed));
  return Object.assign({}, ...records);
}

/** A member's own change by its receipt number; null if there is none. */
export async function loadOwnChange(
  tx: Tx,
  cardmemberId: string,
  receiptNo: string,
): Promise<(PendingChange & { readonly status: string }) | null> {
  const row = await tx.profileChange.findFirst({
    where: { cardmemberId, receiptNo },
    select: { ...changeColumns, status: true },
  });
  return row && { ...pendingOf(row), status: row.status };
}

export type NewChange = {
  readonly accountId: string;
  readonly cardmemberId: string;
  readonly changeId: string;
  readonly receiptNo: string;
  readonly kind: ChangeKind;
  readonly values: Values;
  readonly oldValues: Values;
  readonly recordValues: Values;
  readonly hold: CoolingOff | null;
  readonly effectiveAt: Date | null;
};

async function insertChange(tx: Tx, change: NewChange): Promise<void> {
  const { values, oldValues, recordValues, hold, ...plain } = change;
  const id = change.changeId;
  await tx.profileChange.create({
    data: {
      ...plain,
      newSealed: sealValues("new", id, values),
      oldSealed: sealValues("old", id, oldValues),
      recordSealed: sealValues("record", id, recordValues),
      coolingOffReason: hold?.why ?? null,
      coolingOffUntil: hold?.until ?? null,
    },
    select: { changeId: true },
  });
}

/** Inserts a change with its outbox entry; ends the pending change of its kind and withdraws its entry. */
export async function replaceChange(
  tx: Tx,
  pending: PendingChange | null,
  change: NewChange,
): Promise<void> {
  const { accountId, cardmemberId, kind, receiptNo, values } = change;
  if (pending) {
    await endOwnChange(tx, pending.changeId, "superseded");
    await withdrawOutboxEntry(tx, accountId, pending.receiptNo);
  }
  await insertChange(tx, change);
  const content = outboxContentOf(kind, values);
  await insertOutboxEntry(tx, { accountId, cardmemberId, kind, receiptNo, content });
}

/** Ends a pending change that its member has replaced or withdrawn. */
export async function endOwnChange(
  tx: Tx,
  changeId: string,
  status: "superseded" | "withdrawn",
): Promise<void> {
  await tx.profileChange.updateMany({
    where: { changeId, status: "pending" },
    data: { status, endedAt: new Date() },
  });
}

/** The debit account of an account and its holder's name in kana, from the issuer's record. */
export async function loadContract(tx: Executor, accountId: string): Promise<Values> {
  const account = await tx.account.findUniqueOrThrow({ where: { accountId } });
  return {
    bankCode: account.debitBankCode,
    branchCode: account.debitBranchCode,
    accountType: String(account.debitAccountType),
    accountNumber: openField(
      `Account.debitAccountNumber:${accountId}`,
      account.debitAccountNumberSealed,
    ),
    holderKana: account.debitHolderKana,
  };
}

/** The newest choice of statement delivery in one of these states; null if there is none. */
export async function loadStatementDelivery(
  tx: Executor,
  accountId: string,
  states: readonly ("pending" | "accepted" | "agreed")[],
): Promise<Values | null> {
  const change = await tx.profileChange.findFirst({
    where: { accountId, kind: "statement_delivery", status: { in: [...states] } },
    orderBy: { madeAt: "desc" },
    select: { changeId: true, newSealed: true },
  });
  return change && openValues("new", change.changeId, change.newSealed);
}

/** The facts the rules need about a debit account: whether bank and branch exist, and the member's name. */
export async function loadDebitFacts(
  tx: Executor,
  cardmemberId: string,
  { bankCode = "", branchCode = "" }: Values,
) {
  const [bank, branch, member] = [
    await tx.bank.count({ where: { bankCode } }),
    await tx.bankBranch.count({ where: { bankCode, branchCode } }),
    await tx.cardmember.findUniqueOrThrow({
      where: { cardmemberId },
      select: { familyNameKana: true, givenNameKana: true },
    }),
  ];
  return {
    isBankKnown: bank === 1,
    isBranchKnown: branch === 1,
    nameKana: `${member.familyNameKana} ${member.givenNameKana}`,
  };
}
