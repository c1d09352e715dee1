import "server-only";
import { coolingOffHours, riskyKinds } from "../rules";

/**
 * The condition under which an entry `e` can be handed over now: rules.coolingOffOf for whole sets. It reads
 * nothing but constants of the rules.
 */
export const isDueSql = `e.batch_no IS NULL AND e.ended_at IS NULL
  AND NOT (e.kind::text IN (${riskyKinds.map((kind) => `'${kind}'`).join(", ")}) AND (
    EXISTS (SELECT FROM credential c
      WHERE c.cardmember_id = e.cardmember_id AND c.letter_due_at IS NOT NULL)
    OR EXISTS (SELECT FROM lockout l
      WHERE l.cardmember_id = e.cardmember_id AND l.ended_by LIKE 'staff:%'
        AND l.subject LIKE 'login:%'
        AND l.ended_at > clock_timestamp() - interval '${coolingOffHours} hours')
    OR EXISTS (SELECT FROM proof_removal r
      WHERE r.cardmember_id = e.cardmember_id
        AND r.removed_at > clock_timestamp() - interval '${coolingOffHours} hours')))`;
