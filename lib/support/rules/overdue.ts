import { bankingDaysSince } from "@/lib/kernel/bank-calendar";
import type { BusinessDate } from "@/lib/kernel/business-date";

/** Banking days within which a request is handed over, and answered after that. [rule] */
export const handOverDays = 1;
export const answerDays = 5;

/** Why a request is overdue. */
export type Lateness = "not-handed-over" | "not-answered";

export type RequestFacts = {
  readonly queuedOn: BusinessDate;
  /** The day of its batch; null while it is in none. */
  readonly handedOn: BusinessDate | null;
  readonly isEnded: boolean;
};

/** Banking days since the last thing that happened to a request. */
export function ageOf({ queuedOn, handedOn }: RequestFacts, today: BusinessDate): number {
  return bankingDaysSince(handedOn ?? queuedOn, today);
}

/** Whether a request has waited for too long, and for what; null where it has not. */
export function latenessOf(facts: RequestFacts, today: BusinessDate): Lateness | null {
  if (facts.isEnded) return null;
  const days = ageOf(facts, today);
  if (facts.handedOn === null) return days > handOverDays ? "not-handed-over" : null;
  return days > answerDays ? "not-answered" : null;
}
