import "server-only";
import type { MemberActor } from "@/lib/kernel/actor";
import type { OwnDataFile } from "@/lib/words/own-data";
import { messagePlace } from "@/lib/disputes/store";
import { openValues } from "@/lib/members/store/changes";
import { openField } from "@/lib/platform/sealing";
import { Prisma } from "@/prisma/generated/client";
import { type Row } from "./parts";
import { jst, mine, type Sheet } from "./sheets";

/** A JSON file of the archive, for entries that do not fit in a table row. */
export type Document = Pick<Sheet, "order" | "rows"> & {
  readonly file: OwnDataFile;
  readonly isOfContract?: true;
  readonly read: (row: Row) => unknown;
};

const opened = (place: string, sealed: unknown) => JSON.parse(openField(place, String(sealed)));

/** A row without the columns that only order it. */
function factsOf({ k1: _k1, k2: _k2, place: _place, ...facts }: Row): Row {
  return facts;
}

/** Requests for one of the member's own cards, or made by the member. */
const ownRequests = (actor: MemberActor, askedBy: string) =>
  Prisma.sql`account_id = ${actor.accountId} AND (${Prisma.raw(askedBy)} = ${actor.cardmemberId}
    OR card_id IN (SELECT card_id FROM card WHERE ${mine(actor)}))`;

export const documents: readonly Document[] = [
  {
    file: "card-requests.json",
    order: "timestamptz",
    rows: (actor) => Prisma.sql`
      SELECT frozen_at AS k1, freeze_id::text AS k2, 'freeze' AS kind, card_id AS "cardId",
        receipt_no AS "receiptNo", ${jst("frozen_at")} AS at, reason::text AS reason,
        set_by_role::text AS "askedBy", ${jst("ended_at")} AS "endedAt", refusal,
        NULL AS "detailsSealed" FROM card_freeze WHERE ${ownRequests(actor, "set_by")}
      UNION ALL SELECT reported_at, loss_id::text, 'loss', card_id, receipt_no,
        ${jst("reported_at")}, kind::text, NULL, ${jst("ended_at")}, refusal, details_sealed
        FROM card_loss WHERE ${mine(actor)}
      UNION ALL SELECT requested_at, change_id::text, kind::text, card_id, receipt_no,
        ${jst("requested_at")}, cap_yen::text, NULL, ${jst("ended_at")}, refusal, NULL
        FROM card_change WHERE ${ownRequests(actor, "requested_by")}`,
    read: (row) => {
      const { detailsSealed, ...facts } = factsOf(row);
      if (!detailsSealed) return facts;
      return { ...facts, details: opened(`CardLoss.details:${row.receiptNo}`, detailsSealed) };
    },
  },
  {
    file: "conversions.json",
    isOfContract: true,
    order: "bigint",
    rows: ({ accountId }) => Prisma.sql`SELECT position::bigint AS k1, '' AS k2,
      receipt_no AS "receiptNo", ${jst("converted_at")} AS at, posting_id AS "postingId",
      principal_yen AS "principalYen", first_closing_on::text AS "firstClosingOn",
      deadline_on::text AS "deadlineOn", terms_version AS "termsVersion",
      chosen_yen AS "chosenYen", ${jst("ended_at")} AS "takenBackAt", disclosure
      FROM revolving_conversion WHERE account_id = ${accountId}`,
    read: factsOf,
  },
  {
    file: "profile-changes.json",
    order: "timestamptz",
    rows: (actor) => Prisma.sql`SELECT made_at AS k1, change_id::text AS k2,
      receipt_no AS "receiptNo", kind::text AS kind, status::text AS state, ${jst("made_at")} AS at,
      ${jst("effective_at")} AS "effectiveAt", ${jst("ended_at")} AS "endedAt", reason,
      old_sealed AS "old", new_sealed AS "new" FROM profile_change WHERE ${mine(actor)}`,
    read: (row) => {
      const { old, new: wished, ...facts } = factsOf(row);
      const id = String(row.k2);
      const before = openValues("old", id, String(old));
      return { ...facts, before, after: openValues("new", id, String(wished)) };
    },
  },
  {
    file: "cases.json",
    order: "timestamptz",
    // Cases opened by other cardmembers of the account, and their messages in this one, are left out.
    rows: (actor) => Prisma.sql`SELECT opened_at AS k1, dispute_id::text AS k2,
      receipt_no AS "receiptNo", merchant_name AS "merchantName", used_on::text AS "usedOn",
      amount_yen AS "amountYen", reason::text AS reason, status::text AS state,
      resolution::text AS resolution, ${jst("opened_at")} AS at, ${jst("ended_at")} AS "endedAt",
      (SELECT jsonb_agg(jsonb_build_object('id', m.message_id, 'by', m.author::text,
          'at', ${jst("m.written_at")}, 'sealed', m.body_sealed) ORDER BY m.written_at)
        FROM dispute_message m WHERE m.account_id = d.account_id AND m.dispute_id = d.dispute_id
          AND (m.author = 'staff' OR m.author_id = ${actor.cardmemberId})) AS messages
      FROM dispute d WHERE ${mine(actor)}`,
    read: (row) => {
      const written = (factsOf(row).messages ?? []) as unknown as readonly Written[];
      const messages = written.map(({ id, by, at, sealed }) => {
        return { by, at, text: openField(messagePlace(id), sealed) };
      });
      return { ...factsOf(row), messages };
    },
  },
  {
    file: "messages.json",
    order: "timestamptz",
    rows: (actor) => Prisma.sql`SELECT created_at AS k1, message_id::text AS k2,
      ${jst("created_at")} AS at, ${jst("read_at")} AS "readAt", topic, subject, body
      FROM message WHERE ${mine(actor)}`,
    read: factsOf,
  },
];

type Written = {
  readonly id: string;
  readonly by: string;
  readonly at: string;
  readonly sealed: string;
};
