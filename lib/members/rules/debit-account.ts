import { addDays, type BusinessDate } from "@/lib/kernel/business-date";
import { type Cycle, closingOnOrAfter, debitDateOf, nextClosing } from "@/lib/kernel/cycle";
import { type Deadlines, deadlineOf } from "@/lib/kernel/deadline";
import { type FieldRefusal, type Judged, judged, tidyText } from "./contact";
import { bankLettersOf, type Values } from "./values";

/** 預金種目 of a direct debit: ordinary or current account. */
export const accountTypes = ["1", "2"] as const;

/** Field widths of the 全銀 file. */
const holderBytes = 30;

/** The longest time between a closing and its debit date, in days. */
const longestWaitDays = 40;

export type DebitAccountFacts = {
  readonly isBankKnown: boolean;
  readonly isBranchKnown: boolean;
  /** The member's own name in kana. */
  readonly nameKana: string;
};

/** Judges a bank account, which must be in the member's own name. */
export function judgeDebitAccount(typed: Values, facts: DebitAccountFacts): Judged {
  const digits = (typed.accountNumber ?? "").normalize("NFKC").replaceAll(/[\s\-‐-―−ー]/g, "");
  const values = {
    bankCode: typed.bankCode ?? "",
    branchCode: typed.branchCode ?? "",
    accountType: typed.accountType ?? "",
    accountNumber: digits.padStart(7, "0"),
    holderKana: bankLettersOf(typed.holderKana ?? ""),
  };
  const isTypeKnown = accountTypes.some((type) => type === values.accountType);
  return judged(values, {
    bankCode: facts.isBankKnown ? null : "unknown",
    branchCode: facts.isBranchKnown ? null : "unknown",
    accountType: isTypeKnown ? null : "missing",
    accountNumber: numberRefusal(digits),
    holderKana: holderRefusal(typed.holderKana ?? "", facts.nameKana),
  });
}

function numberRefusal(digits: string): FieldRefusal | null {
  if (digits === "") return "missing";
  if (!/^\d+$/.test(digits)) return "not-digits";
  return digits.length > 7 ? "too-long" : null;
}

function holderRefusal(typed: string, nameKana: string): FieldRefusal | null {
  if (tidyText(typed) === "") return "missing";
  const holder = bankLettersOf(typed);
  if (/[\p{Script=Han}]/u.test(typed)) return "kanji";
  if (holder.length > holderBytes) return "too-long";
  const squeezed = (text: string) => bankLettersOf(text).replaceAll(" ", "");
  return squeezed(holder) === squeezed(nameKana) ? null : "other-name";
}

/** A debit that still uses the old account, and why. */
export type OldAccountDebit = {
  readonly debitOn: BusinessDate;
  readonly why: "requested" | "deadline-past";
};

/**
 * Coming debits that still use the old account: those already requested from the bank, and those whose
 * deadline has passed, since their request may be made at any moment.
 */
export function oldAccountDebitsOf(
  { cycle, deadlines }: { readonly cycle: Cycle; readonly deadlines: Deadlines },
  requestedOn: readonly BusinessDate[],
  today: BusinessDate,
): OldAccountDebit[] {
  const debits: OldAccountDebit[] = requestedOn
    .filter((debitOn) => debitOn >= today)
    .map((debitOn) => ({ debitOn, why: "requested" }));
  let closing = closingOnOrAfter(cycle, addDays(today, -longestWaitDays));
  for (; closing < today; closing = nextClosing(closing)) {
    const debitOn = debitDateOf(cycle, closing);
    const isSettled = today > deadlineOf(deadlines, cycle, closing) && debitOn >= today;
    if (isSettled && !requestedOn.includes(debitOn)) debits.push({ debitOn, why: "deadline-past" });
  }
  return debits.toSorted((a, b) => a.debitOn.localeCompare(b.debitOn));
}
