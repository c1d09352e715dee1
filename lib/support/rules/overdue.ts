import { bankingDaysSince } from "@/lib/kernel/bank-calendar";
import type { BusinessDate } from "@/lib/kernel/business-date";

/** Banking days until a request is handed over, and until it is answered after that. [rule] */
export const handOverDays = 1;
export const answerDays = 5;

/** Why a request is overdue. */
export type Lateness = "not-handed-over" | "not-answered";

export type RequestFacts = {
  readonly queuedOn: BusinessDate;
  /** The day of its batch; null if it is in none. */
  readonly handedOn: BusinessDate | null;
  readonly isEnded: boolean;
  /** It waits because a cooling-off holds it back. */
  readonly isHeld: boolean;
};

/** Banking days since the last progress of a request. */
export function ageOf({ queuedOn, handedOn }: RequestFacts, today: BusinessDate): number {
  return bankingDaysSince(handedOn ?? queuedOn, today);
}

/** Why a request is overdue; null if it is not. What is held back for the member's safety is not. */
export function latenessOf(facts: RequestFacts, today: BusinessDate): Lateness | null {
  if (facts.isEnded || facts.isHeld) return null;
  const days = ageOf(facts, today);
  if (facts.handedOn === null) return days > handOverDays ? "not-handed-over" : null;
  return days > answerDays ? "not-answered" : null;
}
