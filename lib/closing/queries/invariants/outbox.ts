import { pinHours } from "@/lib/outbox/rules";
import type { Invariant } from "./revolving";

/** Invariants of the outbox. */
export const outboxInvariants: readonly Invariant[] = [
  {
    name: "a batch of the outbox contains the entries it was made with",
    sql: `SELECT b.batch_no::text AS what FROM outbox_batch b
      WHERE b.entries <> (SELECT count(*) FROM outbox_entry e WHERE e.batch_no = b.batch_no)`,
  },
  {
    name: "the batch of an outbox entry exists",
    sql: `SELECT e.receipt_no AS what FROM outbox_entry e WHERE e.batch_no IS NOT NULL
        AND NOT EXISTS (SELECT FROM outbox_batch b WHERE b.batch_no = e.batch_no)`,
  },
  {
    name: "no PIN is stored beyond its day or after the issuer acknowledged it",
    sql: `SELECT e.receipt_no AS what FROM outbox_entry e
        LEFT JOIN outbox_batch b ON b.batch_no = e.batch_no
      WHERE e.kind = 'pin' AND e.content_sealed IS NOT NULL
        AND (e.queued_at < now() - interval '${pinHours + 1} hours' OR b.acknowledged_at IS NOT NULL
          OR e.ended_at IS NOT NULL)`,
  },
];
