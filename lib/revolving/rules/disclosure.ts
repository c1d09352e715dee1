import type { BusinessDate } from "@/lib/kernel/business-date";
import { addYen, type Yen } from "@/lib/kernel/yen";
import type { ConversionDecision } from "./decision";
import type { Schedule } from "./schedule";

/** What was shown before confirming; stored unchanged and never recomputed. */
export type Disclosure = {
  readonly madeOn: BusinessDate;
  readonly termsVersion: string;
  readonly chosenYen: Yen | null;
  /** The purchases converted together. */
  readonly principalYen: Yen;
  readonly receiptNos: readonly string[];
  /** The pool's bills with the conversion, and without it. */
  readonly schedule: Schedule;
  readonly before: Schedule;
  /** The version of the texts beside the figures. */
  readonly textsVersion: string;
};

/** Increase it whenever the texts of the disclosure change. */
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

/** A text that changes with any figure of a schedule; the form sends its hash to prove what was shown. */
export function fingerprintOf({ rows }: Schedule): string {
  const lines = rows.map((row) => {
    return [row.closing, row.debit, row.balanceYen, row.feeYen, row.principalYen].join(" ");
  });
  return lines.join("\n");
}
