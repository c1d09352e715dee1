/** Whether lot `lot` (an alias) has expired on a day (an expression); a pending lot has no last day. */
export function isOver(lot: string, day: string): string {
  return `coalesce(${lot}.expires_on < ${day}::date, false)`;
}

/** Whether lot `lot` holds points that have expired on a day: rules.isExpired. */
export function isExpired(lot: string, day: string): string {
  return `(${lot}.left_points > 0 AND ${isOver(lot, day)})`;
}

/** The points of a purchase after its refunds: floor((amount − refunds) ÷ unit), never negative. */
export function earnedPoints(amountYen: string, refundedYen: string, unitYen: string): string {
  return `(greatest(0, ${amountYen} - ${refundedYen}) / ${unitYen})`;
}
