import type { BusinessDate } from "@/lib/kernel/business-date";

/** What decides whether an authorization reserves credit. */
export type HoldFacts = {
  /** In yen; 0 once it is posted or fully reversed. */
  readonly openYen: number;
  /** The first day on which it reserves nothing. */
  readonly lapsesOn: BusinessDate;
};

/** Whether a hold reserves credit on a day; for sets: holds.sql.ts. */
export function isLiveHold({ openYen, lapsesOn }: HoldFacts, day: BusinessDate): boolean {
  return openYen > 0 && lapsesOn > day;
}
