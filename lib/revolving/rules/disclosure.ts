import type { BusinessDate } from "@/lib/kernel/business-date";
import { addYen, type Yen } from "@/lib/kernel/yen";
import type { ConversionDecision } from "./decision";
import type { Schedule } from "./schedule";

/** What was shown before confirming. It is kept as it was, and never computed again. */
export type Disclosure = {
  readonly madeOn: BusinessDate;
  readonly termsVersion: string;
  readonly chosenYen: Yen | null;
  /** What was converted together. */
  readonly principalYen: Yen;
  readonly receiptNos: readonly string[];
  /** The pool's bills with the conversion, and as they were without. */
  readonly schedule: Schedule;
  readonly before: Schedule;
  /** The version of the texts beside the figures. */
  readonly textsVersion: string;
};

/** Raised whenever the words of the disclosure change. */
const textsVersion = "2026-11";

export function disclosureOf(
  { terms, made, before, change }: ConversionDecision,
  about: Pick<Disclosure, "madeOn" | "receiptNos">,
): Disclosure {
  return {
    ...about,
    termsVersion: terms.version,
    chosenYen: change.books.chosenYen,
    principalYen: addYen(...made.map(({ principalYen }) => principalYen)),
    schedule: change.plan.schedule,
    before: before.schedule,
    textsVersion,
  };
}

/** A text that differs where anything of a schedule differs: the form says with it what was shown. */
export function fingerprintOf({ rows }: Schedule): string {
  const lines = rows.map((row) => {
    return [row.closing, row.debit, row.balanceYen, row.feeYen, row.principalYen].join(" ");
  });
  return lines.join("\n");
}
