/** Whether outbox entry `e` can be handed over now: it waits, and nothing holds it back (auth/rules/cooling-off.sql). */
export function isDue(isHeldBack: string): string {
  return `(e.batch_no IS NULL AND e.ended_at IS NULL AND NOT ${isHeldBack})`;
}
