/** Whether hold `hold` (an alias) reserves credit on a day (an expression): rules/holds.isLiveHold. */
export function isLiveHold(hold: string, day: string): string {
  return `(${hold}.open_yen > 0 AND ${hold}.lapses_on > ${day}::date)`;
}
