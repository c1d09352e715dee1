import "server-only";
import type { MemberActor } from "@/lib/kernel/actor";
import type { OwnDataCodes, OwnDataColumn, OwnDataFile } from "@/lib/words/own-data";
import { ownRows } from "@/lib/ledger/queries/rows";
import { Prisma } from "@/prisma/generated/client";

/** A column, and the list with the labels of its codes. */
type Column =
  | OwnDataColumn
  | readonly [OwnDataColumn, OwnDataCodes | "request" | "outcome" | "points" | "reward" | "event"];

/**
 * One table of the archive. `rows` selects k1 and k2, which order the rows, and a value for each column.
 * With `isOfContract`, only the basic cardmember receives it.
 */
export type Sheet = {
  readonly file: OwnDataFile;
  readonly isOfContract?: true;
  readonly columns: readonly Column[];
  readonly order: "date" | "timestamptz" | "bigint" | "text";
  readonly rows: (actor: MemberActor) => Prisma.Sql;
};

export const jst = (column: string) =>
  Prisma.raw(`to_char(${column} AT TIME ZONE 'Asia/Tokyo', 'YYYY-MM-DD HH24:MI:SS')`);

const cardTail = (table: string) =>
  Prisma.raw(`(SELECT '-' || last_five FROM card c WHERE c.account_id = ${table}.account_id
    AND c.card_id = ${table}.card_id) AS card`);

/** Rows of the member alone, not of the account's other cardmembers. */
export function mine(actor: MemberActor): Prisma.Sql {
  const { accountId, cardmemberId } = actor;
  return Prisma.sql`account_id = ${accountId} AND cardmember_id = ${cardmemberId}`;
}

const account = ({ accountId }: MemberActor) => Prisma.sql`account_id = ${accountId}`;

export const sheets: readonly Sheet[] = [
  {
    file: "cards.csv",
    columns: ["card", ["holder", "holder"], "expires", ["state", "card"], "capYen"],
    order: "text",
    rows: (actor) => Prisma.sql`SELECT card_id AS k1, '' AS k2, '-' || last_five AS card,
      (SELECT role::text FROM cardmember m WHERE m.cardmember_id = card.cardmember_id) AS holder,
      expires::text, status::text AS state, cap_yen AS "capYen" FROM card WHERE ${ownRows(actor)}`,
  },
  {
    file: "logins.csv",
    columns: ["begunAt", "lastSeenAt", "endedAt", ["endReason", "loginEnd"], "browser"],
    order: "timestamptz",
    rows: ({ credentialId }) => Prisma.sql`SELECT created_at AS k1, token_hash AS k2,
      ${jst("created_at")} AS "begunAt", ${jst("last_seen_at")} AS "lastSeenAt",
      ${jst("ended_at")} AS "endedAt", end_reason AS "endReason", user_agent AS browser
      FROM session WHERE credential_id = ${credentialId}::uuid`,
  },
  {
    file: "devices.csv",
    columns: ["device", "firstSeenAt", "lastSeenAt"],
    order: "text",
    rows: ({ credentialId }) => Prisma.sql`SELECT device AS k1, '' AS k2, device,
      ${jst("first_seen_at")} AS "firstSeenAt", ${jst("last_seen_at")} AS "lastSeenAt"
      FROM known_device WHERE credential_id = ${credentialId}::uuid`,
  },
  {
    file: "authorizations.csv",
    columns: [
      "occurredAt",
      "card",
      ["kind", "use"],
      "merchantName",
      "amountYen",
      "openYen",
      "currency",
      "foreignAmount",
    ],
    order: "timestamptz",
    rows: (actor) => Prisma.sql`SELECT occurred_at AS k1, authorization_id AS k2,
      ${jst("occurred_at")} AS "occurredAt", ${cardTail("hold")}, kind::text AS kind,
      merchant_name AS "merchantName", amount_yen AS "amountYen", open_yen AS "openYen", currency,
      foreign_amount::text AS "foreignAmount" FROM hold WHERE ${ownRows(actor)}`,
  },
  {
    file: "bills.csv",
    isOfContract: true,
    columns: [
      "closingOn",
      "debitOn",
      "previousYen",
      "receivedYen",
      "newYen",
      "balanceYen",
      "billedYen",
      ["state", "bill"],
      "settledOn",
    ],
    order: "date",
    rows: (actor) => Prisma.sql`SELECT closing_on AS k1, '' AS k2, closing_on::text AS "closingOn",
      debit_on::text AS "debitOn", previous_yen AS "previousYen", received_yen AS "receivedYen",
      new_yen AS "newYen", balance_yen AS "balanceYen", billed_yen AS "billedYen",
      status::text AS state, settled_on::text AS "settledOn" FROM statement WHERE ${account(actor)}`,
  },
  {
    file: "payments.csv",
    isOfContract: true,
    columns: ["paidOn", ["kind", "payment"], "amountYen", "closingOn"],
    order: "date",
    rows: (actor) => Prisma.sql`SELECT paid_on AS k1, payment_id AS k2, paid_on::text AS "paidOn",
      method::text AS kind, amount_yen AS "amountYen",
      coalesce(booked_closing_on, named_closing_on)::text AS "closingOn"
      FROM payment WHERE ${account(actor)}`,
  },
  {
    file: "debits.csv",
    isOfContract: true,
    columns: ["closingOn", "debitOn", "attempt", "amountYen", ["result", "debit"]],
    order: "date",
    rows: (actor) => Prisma.sql`SELECT closing_on AS k1, attempt::text AS k2,
      closing_on::text AS "closingOn", debit_on::text AS "debitOn", attempt,
      amount_yen AS "amountYen", result_code::text AS result
      FROM debit_request WHERE ${account(actor)}`,
  },
  {
    file: "points.csv",
    isOfContract: true,
    columns: ["occurredOn", ["kind", "points"], "points", "closingOn", "postingId"],
    order: "bigint",
    rows: (actor) => Prisma.sql`SELECT entry_id AS k1, '' AS k2, occurred_on::text AS "occurredOn",
      kind::text AS kind, points, lot_closing_on::text AS "closingOn", posting_id AS "postingId"
      FROM point_entry WHERE ${account(actor)}`,
  },
  {
    file: "exchanges.csv",
    isOfContract: true,
    columns: ["at", "receiptNo", ["reward", "reward"], "points", ["state", "exchange"]],
    order: "timestamptz",
    rows: (actor) => Prisma.sql`SELECT created_at AS k1, exchange_id::text AS k2,
      ${jst("created_at")} AS at, receipt_no AS "receiptNo", reward_code AS reward, points,
      status::text AS state FROM points_exchange WHERE ${account(actor)}`,
  },
  {
    file: "extra-repayments.csv",
    isOfContract: true,
    columns: ["at", "receiptNo", "closingOn", "amountYen", "endedAt"],
    order: "timestamptz",
    rows: (actor) => Prisma.sql`SELECT made_at AS k1, extra_id::text AS k2, ${jst("made_at")} AS at,
      receipt_no AS "receiptNo", closing_on::text AS "closingOn", amount_yen AS "amountYen",
      ${jst("withdrawn_at")} AS "endedAt" FROM revolving_extra WHERE ${account(actor)}`,
  },
  {
    file: "requests.csv",
    columns: ["at", "receiptNo", ["kind", "request"], "endedAt", ["state", "outcome"], "reason"],
    order: "bigint",
    rows: (actor) => Prisma.sql`SELECT entry_id AS k1, '' AS k2, ${jst("queued_at")} AS at,
      receipt_no AS "receiptNo", kind::text AS kind, ${jst("ended_at")} AS "endedAt",
      outcome::text AS state, reason FROM outbox_entry WHERE ${mine(actor)}`,
  },
  {
    file: "events.csv",
    columns: ["at", ["event", "event"], "receiptNo", ["by", "by"]],
    order: "timestamptz",
    rows: (actor) => Prisma.sql`SELECT at AS k1, lpad(position::text, 20, '0') AS k2,
      ${jst("at")} AS at, event, detail->>'receiptNo' AS "receiptNo",
      CASE WHEN actor = ${`member:${actor.cardmemberId}`} THEN 'self'
        ELSE split_part(actor, ':', 1) END AS by
      FROM audit_event WHERE ${mine(actor)}`,
  },
];
