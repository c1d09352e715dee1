import { addMonths, type BusinessDate } from "@/lib/kernel/business-date";
import { addYen, subtractYen, type Yen } from "@/lib/kernel/yen";
import { type MonthlyRefusal, monthlyRefusal, type VersionBalance } from "./payment";
import type { RevolvingTerms } from "./terms";

/** Why a posting cannot be converted, in order of precedence. */
export const ineligibilities = [
  "already-revolving",
  "not-a-purchase",
  "fully-refunded",
  "below-floor",
  "after-deadline",
  "already-settled",
  "over-revolving-limit",
  "account-not-good",
  "member-too-new",
] as const;

export type Ineligibility = (typeof ineligibilities)[number];

/** A posting with the facts it is judged by today. */
export type Candidate = {
  /** The feed's kind: "purchase", "cash_advance", "annual_fee", "refund", … */
  readonly kind: string;
  readonly amountYen: Yen;
  /** The refunded part; the remainder is what can be converted. */
  readonly refundedYen: Yen;
  readonly isRevolving: boolean;
  /** Whether the bill it is on is paid. */
  readonly isSettled: boolean;
  /** The deadline of the bill it is on or will be on. */
  readonly deadline: BusinessDate;
};

/** The account a posting belongs to. */
export type RevolvingAccount = {
  readonly status: "open" | "suspended" | "closed";
  /** Whether a billed amount is overdue. */
  readonly hasOverdue: boolean;
  readonly openedOn: BusinessDate;
  readonly revolvingLimitYen: Yen;
  /** Revolving principal of the account, in yen. */
  readonly revolvingYen: Yen;
};

/** What a posting or a selection is judged against. */
export type Occasion = {
  readonly terms: RevolvingTerms;
  readonly account: RevolvingAccount;
  readonly today: BusinessDate;
};

/** The part of a purchase that can be converted: less its refunds. */
export function convertibleYenOf({ amountYen, refundedYen }: Candidate): Yen {
  return subtractYen(amountYen, refundedYen);
}

/** The first reason why a posting cannot be converted; null if it can. */
export function ineligibilityOf(row: Candidate, occasion: Occasion): Ineligibility | null {
  const { terms, account, today } = occasion;
  const leftYen = convertibleYenOf(row);
  const applies: Record<Ineligibility, boolean> = {
    "already-revolving": row.isRevolving,
    "not-a-purchase": row.kind !== "purchase",
    "fully-refunded": leftYen <= 0,
    "below-floor": leftYen < terms.floorYen,
    "after-deadline": today > row.deadline,
    "already-settled": row.isSettled,
    "over-revolving-limit": addYen(account.revolvingYen, leftYen) > account.revolvingLimitYen,
    "account-not-good": account.status !== "open" || account.hasOverdue,
    "member-too-new": today < addMonths(account.openedOn, terms.memberMonths),
  };
  return ineligibilities.find((reason) => applies[reason]) ?? null;
}

/** Postings chosen together, with the monthly amount chosen for them. */
export type Selection = {
  readonly rows: readonly Candidate[];
  /** What revolves with them and is not billed yet, by version of the terms. */
  readonly balances: readonly VersionBalance[];
  readonly chosenYen: Yen | null;
};

export type SelectionRefusal = "nothing-chosen" | Ineligibility | MonthlyRefusal;

/** The first reason why postings cannot be converted together; null if they can. */
export function selectionRefusal(
  { rows, balances, chosenYen }: Selection,
  occasion: Occasion,
): SelectionRefusal | null {
  if (rows.length === 0) return "nothing-chosen";
  const reasons = rows.map((row) => ineligibilityOf(row, occasion));
  const first = ineligibilities.find((reason) => reasons.includes(reason));
  if (first) return first;
  const { terms, account } = occasion;
  const convertedYen = addYen(...rows.map(convertibleYenOf));
  const revolvingYen = addYen(account.revolvingYen, convertedYen);
  if (revolvingYen > account.revolvingLimitYen) return "over-revolving-limit";
  return monthlyRefusal(terms, balances, chosenYen);
}

export type ConvertRefusal =
  | SelectionRefusal
  | AlwaysRefused
  | "unknown-posting"
  | "schedule-changed";

/** What every revolving command refuses. */
export type AlwaysRefused = "not-basic" | "other-content";
