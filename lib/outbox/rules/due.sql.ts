/** Whether outbox entry `e` is due: neither handed over, ended nor held back (auth/rules/cooling-off.sql). */
export function isDue(isHeldBack: string): string {
  return `(e.batch_no IS NULL AND e.ended_at IS NULL AND NOT ${isHeldBack})`;
}
