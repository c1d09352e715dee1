import { coolingOffHours, riskyKinds } from "./cooling-off";

/** CoolingOffFacts.unlockedAt in SQL; `cardmemberId` is an SQL expression. */
export function unlockedAt(cardmemberId: string): string {
  return `greatest(
    (SELECT max(l.ended_at) FROM lockout l WHERE l.cardmember_id = ${cardmemberId}
      AND l.ended_by LIKE 'staff:%' AND l.counter LIKE 'login:%'),
    (SELECT max(r.removed_at) FROM proof_removal r WHERE r.cardmember_id = ${cardmemberId}))`;
}

/** CoolingOffFacts.isLetterOpen in SQL; `cardmemberId` is an SQL expression. */
export function isLetterOpen(cardmemberId: string): string {
  return `EXISTS (SELECT FROM credential c
    WHERE c.cardmember_id = ${cardmemberId} AND c.letter_due_at IS NOT NULL)`;
}

const isRisky = `e.kind::text IN (${riskyKinds.map((kind) => `'${kind}'`).join(", ")})`;

/** Whether outbox entry `e` waits because of a cooling-off: coolingOffOf in SQL. */
export const isHeldBack = `(${isRisky} AND (${isLetterOpen("e.cardmember_id")}
  OR coalesce(${unlockedAt("e.cardmember_id")}
    > clock_timestamp() - interval '${coolingOffHours} hours', false)))`;
