import type { BusinessDate } from "@/lib/kernel/business-date";
import type { Ineligibility } from "@/lib/revolving/rules/eligibility";
import type { ScheduleRow } from "@/lib/revolving/rules/schedule";

/** A posted row as the pages of あとリボ show it. */
export type UseLine = {
  readonly postingId: string;
  readonly usedOn: BusinessDate;
  readonly merchantName: string;
  readonly amountYen: number;
};

/** A row that can be converted, until its deadline. */
export type ConvertibleLine = UseLine & {
  /** Less its refunds. */
  readonly convertibleYen: number;
  readonly closingOn: BusinessDate;
  readonly deadlineOn: BusinessDate;
};

/** A row that cannot, and why. */
export type OtherLine = UseLine & { readonly why: Ineligibility };

export type ConversionState = "live" | "settled" | "taken";

/** A conversion in the list of the room. */
export type ConversionLine = {
  readonly receiptNo: string;
  readonly convertedOn: BusinessDate;
  readonly merchantName: string;
  readonly principalYen: number;
  /** Not billed yet. */
  readonly leftYen: number;
  readonly state: ConversionState;
};

/** A bill as it was shown, and as it came; null while it is to come. */
export type PromisedLine = {
  readonly closing: BusinessDate;
  readonly debit: BusinessDate;
  readonly shownYen: number;
  readonly billedYen: number | null;
};

/** What a schedule comes to. */
export type ScheduleTotals = {
  readonly rows: readonly ScheduleRow[];
  readonly totalFeeYen: number;
  readonly lastPayment: BusinessDate | null;
};
