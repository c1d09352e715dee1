import "server-only";
import { agreeOutboxEntries } from "@/lib/outbox/store";
import type { Tx } from "@/lib/platform/db";
import { sealField } from "@/lib/platform/sealing";
import { type ChangeKind, isSame, type Values, valuesOfRecord } from "../rules/values";
import { openValues, sealValues } from "./changes";
import { putInForce, saveMembers, type SealedMember, withValues } from "./effects";

type PendingRow = {
  readonly change_id: string;
  readonly account_id: string;
  readonly cardmember_id: string;
  readonly kind: ChangeKind;
  readonly receipt_no: string;
  readonly new_sealed: string;
  readonly record_sealed: string;
  readonly is_in_force: boolean;
};

const pendingColumns = `change_id::text, account_id, cardmember_id, kind::text, receipt_no, new_sealed,
  record_sealed, effective_at IS NOT NULL AS is_in_force`;

/** A change that has ended because the issuer's record agrees with it. */
export type AgreedChange = {
  readonly accountId: string;
  readonly cardmemberId: string;
  readonly kind: ChangeKind;
  readonly receiptNo: string;
};

type IssuerRecord = Readonly<Record<string, unknown>>;
type Kept = { readonly row: PendingRow; readonly record: Values };

/**
 * After cardmember records were imported: ends the changes that the records agree with, and writes the
 * values of the other changes in force over the records.
 */
export async function saveMemberChanges(
  tx: Tx,
  records: readonly (IssuerRecord & { readonly cardmember_id: string })[],
): Promise<AgreedChange[]> {
  const ofId = new Map(records.map((record) => [record.cardmember_id, record]));
  const rows = await tx.query<PendingRow>(
    `SELECT ${pendingColumns} FROM profile_change WHERE status = 'pending'
       AND kind IN ('address', 'employer', 'phone', 'email') AND cardmember_id = ANY ($1)`,
    [[...ofId.keys()]],
  );
  const { kept, agreed } = await matchAgainst(tx, rows, (row) => ofId.get(row.cardmember_id) ?? {});
  const inForce = kept.filter(({ row }) => row.is_in_force);
  const members = await loadMembers(tx, [...new Set(inForce.map(memberIdOf))]);
  const overlaid = members.map((member) => {
    const own = inForce.filter((one) => memberIdOf(one) === member.cardmember_id);
    return withValues(
      member,
      own.map(({ row }) => ({ kind: row.kind, values: newValuesOf(row) })),
    );
  });
  await saveMembers(tx, overlaid);
  return agreed;
}

/** After account records were imported: ends the debit account changes that the records agree with. */
export async function saveAccountChanges(
  tx: Tx,
  records: readonly (IssuerRecord & { readonly account_id: string })[],
): Promise<AgreedChange[]> {
  const ofId = new Map(records.map((record) => [record.account_id, record]));
  const rows = await tx.query<PendingRow>(
    `SELECT ${pendingColumns} FROM profile_change WHERE status = 'pending'
       AND kind = 'debit_account' AND account_id = ANY ($1)`,
    [[...ofId.keys()]],
  );
  const { agreed } = await matchAgainst(tx, rows, (row) => ofId.get(row.account_id) ?? {});
  return agreed;
}

const memberIdOf = ({ row }: Kept) => row.cardmember_id;
const newValuesOf = (row: PendingRow) => openValues("new", row.change_id, row.new_sealed);

/** Ends the changes that their records agree with; saves the record's values beside the others. */
async function matchAgainst(
  tx: Tx,
  rows: readonly PendingRow[],
  recordOf: (row: PendingRow) => IssuerRecord,
): Promise<{ readonly kept: Kept[]; readonly agreed: AgreedChange[] }> {
  const compared = rows.map((row) => ({ row, record: valuesOfRecord(row.kind, recordOf(row)) }));
  const isAgreed = ({ row, record }: Kept) => isSame(row.kind, newValuesOf(row), record);
  const agreed = compared.filter(isAgreed);
  const kept = compared.filter((one) => !isAgreed(one));
  await tx.execute(
    `UPDATE profile_change SET status = 'agreed', ended_at = now()
     WHERE change_id = ANY ($1::uuid[]) AND status = 'pending'`,
    [agreed.map(({ row }) => row.change_id)],
  );
  await agreeOutboxEntries(
    tx,
    agreed.map(({ row }) => row.receipt_no),
  );
  const sealed = kept.map(({ row, record }) => ({
    change_id: row.change_id,
    record_sealed: sealValues("record", row.change_id, record),
  }));
  await tx.execute(
    `UPDATE profile_change c SET record_sealed = r.record_sealed
     FROM jsonb_to_recordset($1::jsonb) AS r (change_id uuid, record_sealed text)
     WHERE c.change_id = r.change_id`,
    [JSON.stringify(sealed)],
  );
  return { kept, agreed: agreed.map(({ row }) => agreedOf(row)) };
}

function agreedOf(row: PendingRow): AgreedChange {
  const { account_id: accountId, cardmember_id: cardmemberId, kind, receipt_no: receiptNo } = row;
  return { accountId, cardmemberId, kind, receiptNo };
}

async function loadMembers(tx: Tx, ids: readonly string[]): Promise<SealedMember[]> {
  const rows = await tx.query<SealedMember>(
    `SELECT cardmember_id, contact_sealed, employer_sealed FROM cardmember
     WHERE cardmember_id = ANY ($1) ORDER BY cardmember_id FOR UPDATE`,
    [ids],
  );
  return rows;
}

/** The issuer's answer to a request, from outcomes.csv. */
type Answer = {
  readonly receiptNo: string;
  readonly outcome: "accepted" | "refused";
  /** The issuer's own text; "" if it gave none. */
  readonly reason: string;
};

/**
 * Ends a member's pending change as the issuer answered. Accepted: the change is in force. Refused: the
 * issuer's record is. Does nothing if the change is no longer pending.
 */
export async function endProfileChange(tx: Tx, answer: Answer): Promise<void> {
  const { receiptNo, outcome, reason } = answer;
  const known = await loadByReceipt(tx, receiptNo);
  const [member] = known ? await loadMembers(tx, [known.cardmember_id]) : [];
  const row = await loadByReceipt(tx, receiptNo);
  if (!member || !row) return;
  const isAccepted = outcome === "accepted";
  await putAnswerInForce(tx, row, { member, isAccepted });
  await tx.execute(
    `UPDATE profile_change SET status = $2::profile_change_status, ended_at = now(), reason = $3,
       effective_at = CASE WHEN $4 THEN coalesce(effective_at, now()) END
     WHERE change_id = $1::uuid`,
    [row.change_id, outcome, isAccepted ? null : reason, isAccepted],
  );
}

type Answered = { readonly member: SealedMember; readonly isAccepted: boolean };

async function putAnswerInForce(
  tx: Tx,
  row: PendingRow,
  { member, isAccepted }: Answered,
): Promise<void> {
  const { kind } = row;
  if (kind === "statement_delivery") return;
  if (kind === "debit_account") {
    if (isAccepted) await putAccountInForce(tx, row.account_id, newValuesOf(row));
    return;
  }
  if (row.is_in_force === isAccepted) return;
  const record = openValues("record", row.change_id, row.record_sealed);
  const values = isAccepted ? newValuesOf(row) : record;
  await putInForce(tx, member, { kind, values });
}

async function loadByReceipt(tx: Tx, receiptNo: string): Promise<PendingRow | null> {
  const rows = await tx.query<PendingRow>(
    `SELECT ${pendingColumns} FROM profile_change WHERE receipt_no = $1 AND status = 'pending'`,
    [receiptNo],
  );
  return rows[0] ?? null;
}

async function putAccountInForce(tx: Tx, accountId: string, values: Values): Promise<void> {
  const { bankCode, branchCode, accountType, accountNumber = "", holderKana } = values;
  const sealed = sealField(`Account.debitAccountNumber:${accountId}`, accountNumber);
  await tx.execute(
    `UPDATE account SET debit_bank_code = $2, debit_branch_code = $3,
       debit_account_type = $4::smallint, debit_account_number_sealed = $5, debit_holder_kana = $6
     WHERE account_id = $1`,
    [accountId, bankCode, branchCode, accountType, sealed, holderKana],
  );
}
