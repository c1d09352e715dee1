import type { BusinessDate } from "@/lib/kernel/business-date";

/** What an authorization reserves of the credit. */
export type HoldFacts = {
  /** 0 once it is posted or wholly reversed. */
  readonly openYen: number;
  /** The first day on which it reserves nothing any more. */
  readonly lapsesOn: BusinessDate;
};

/** Whether a hold reserves anything on a day; for sets: holds.sql.ts. */
export function isLiveHold({ openYen, lapsesOn }: HoldFacts, day: BusinessDate): boolean {
  return openYen > 0 && lapsesOn > day;
}
