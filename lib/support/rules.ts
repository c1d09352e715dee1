import type { PasswordRefusal } from "@/lib/auth/rules/password";
import type { StaffRole } from "@/lib/kernel/actor";
import { bankNameOf } from "@/lib/kernel/bank-names";
import type { CheckOutcome, StaffReason } from "@/lib/kernel/events";

/** The items a caller can be asked, in the order they are offered. */
export const checkItems = [
  "nameKana",
  "birthDate",
  "phone",
  "postalCode",
  "debitBank",
  "lastPurchase",
  "familyHolder",
] as const;

export type CheckItem = (typeof checkItems)[number];

/** Items that are not in a stolen wallet; at least one of them is required. */
const strongItems: readonly CheckItem[] = ["debitBank", "lastPurchase", "phone"];

/** Requests accepted from one network address at the staff login and enrolment. */
export const staffLoginAllowance = { name: "staff-door", points: 60, perSeconds: 300 } as const;

const neededMatches = 3;
const checkMinutes = 15;
const failuresBeforeSupervisor = 3;

export const staffReasons: readonly StaffReason[] = [
  "caller-asked",
  "forgot-password",
  "mistyped",
  "suspected-misuse",
  "device-lost",
  "other",
];

/** The issuer's record of a member, which answers are compared with; never leaves the server. */
export type MemberFacts = {
  readonly nameKana: string;
  /** ISO date. */
  readonly birthDate: string;
  readonly phones: readonly string[];
  readonly postalCode: string;
  readonly debitBankCode: string;
  /** The amounts of the last day the card was used, in yen. */
  readonly lastPurchaseYen: readonly number[];
  /** Kanji and kana names of the other cardmembers of the account. */
  readonly othersNames: readonly string[];
};

export type Answers = Readonly<Partial<Record<CheckItem, CheckOutcome>>>;

/** A check with its state. */
export type CheckState = {
  readonly staffId: string;
  readonly answers: Answers;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly passed: boolean | null;
  readonly usedFor: string | null;
};

export type StartRefusal = "supervisor-needed";
export type AnswerRefusal = "no-check" | "supervisor-needed" | "already-answered" | "nothing-known";
export type UnlockRefusal = "check-needed" | "not-locked";
export type GuideRefusal = "unlock-needed";
export type ClearRefusal = "owned" | "not-locked";

/** A staff ID as stored: lower case, half width, trimmed. */
export function foldStaffId(typed: string): string {
  return typed.normalize("NFKC").trim().toLowerCase();
}

export function isStaffId(id: string): boolean {
  return /^[a-z][a-z0-9._-]{2,31}$/.test(id);
}

/** Katakana without spaces, however it was typed. */
export function foldKana(typed: string): string {
  return typed
    .normalize("NFKC")
    .replace(/[\u3041-\u3096]/g, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) + 0x60))
    .replace(/[\s・･]/g, "")
    .replace(/[-‐−–—]/g, "ー");
}

/** The digits of a text, full-width ones included. */
export function digitsOf(typed: string): string {
  return typed.normalize("NFKC").replace(/\D/g, "");
}

/** A birth date's digits from 1984年9月4日, 1984/9/4, 1984-09-04 or 19840904; "" if it is not a date. */
export function birthDigitsOf(typed: string): string {
  const parts = typed.normalize("NFKC").match(/\d+/g) ?? [];
  if (parts.length === 1 && parts[0]?.length === 8) return parts[0];
  const [year = "", month = "", day = ""] = parts;
  if (parts.length !== 3 || year.length !== 4) return "";
  return `${year}${month.padStart(2, "0")}${day.padStart(2, "0")}`;
}

/** Whether there is a record to compare this item with. */
export function isAskable(item: CheckItem, facts: MemberFacts): boolean {
  if (item === "phone") return facts.phones.length > 0;
  if (item === "lastPurchase") return facts.lastPurchaseYen.length > 0;
  if (item === "familyHolder") return facts.othersNames.length > 0;
  if (item === "postalCode") return digitsOf(facts.postalCode) !== "";
  return true;
}

/** 一致 or 不一致. An empty answer never matches. */
export function outcomeOf(item: CheckItem, answer: string, facts: MemberFacts): CheckOutcome {
  return isMatch(item, answer, facts) ? "matched" : "mismatched";
}

function isMatch(item: CheckItem, answer: string, facts: MemberFacts): boolean {
  const digits = digitsOf(answer);
  switch (item) {
    case "nameKana":
      return foldKana(answer) !== "" && foldKana(answer) === foldKana(facts.nameKana);
    case "birthDate":
      return birthDigitsOf(answer) === digitsOf(facts.birthDate);
    case "phone":
      return digits !== "" && facts.phones.some((phone) => digitsOf(phone) === digits);
    case "postalCode":
      return digits !== "" && digits === digitsOf(facts.postalCode);
    case "debitBank":
      return isBank(answer, facts.debitBankCode);
    case "lastPurchase":
      return digits !== "" && facts.lastPurchaseYen.includes(Number(digits));
    case "familyHolder":
      return facts.othersNames.some((name) => foldKana(name) === foldKana(answer));
  }
}

/** The bank's code, or its name with or without 銀行. */
function isBank(answer: string, code: string): boolean {
  const plain = (name: string) =>
    name
      .normalize("NFKC")
      .replace(/\s|銀行$/g, "")
      .toLowerCase();
  const typed = plain(answer);
  if (typed === "") return false;
  return typed === code || typed === plain(bankNameOf(code, "ja"));
}

/** The outcome these answers give a check; null while it goes on. */
export function verdictOf(answers: Answers): "passed" | "failed" | null {
  const outcomes = Object.values(answers);
  if (outcomes.includes("mismatched")) return "failed";
  const hasStrong = strongItems.some((item) => answers[item] === "matched");
  return outcomes.length >= neededMatches && hasStrong ? "passed" : null;
}

/** Why this clerk cannot start a check: after three failed ones in a day only a supervisor can. */
export function decideStart(role: StaffRole, failedChecks: number): StartRefusal | null {
  const isSupervisorNeeded = failedChecks >= failuresBeforeSupervisor && role !== "supervisor";
  return isSupervisorNeeded ? "supervisor-needed" : null;
}

/** Whether this clerk's check is open. */
export function isOpenCheck(check: CheckState, staffId: string, now: Date): boolean {
  return check.staffId === staffId && check.endedAt === null && isFresh(check.startedAt, now);
}

/** Why an answer cannot be compared; null if it can. */
export function decideAnswer(
  check: CheckState | null,
  item: CheckItem,
  facts: MemberFacts,
  at: { staffId: string; role: StaffRole; failedChecks: number; now: Date },
): AnswerRefusal | null {
  if (!check || !isOpenCheck(check, at.staffId, at.now)) return "no-check";
  const refusal = decideStart(at.role, at.failedChecks);
  if (refusal) return refusal;
  if (check.answers[item]) return "already-answered";
  return isAskable(item, facts) ? null : "nothing-known";
}

/** Whether this clerk can use the check: passed, recent, not used yet. */
export function isConsumable(check: CheckState | null, staffId: string, now: Date): boolean {
  if (!check || check.staffId !== staffId || check.passed !== true || !check.endedAt) return false;
  return check.usedFor === null && isFresh(check.endedAt, now);
}

/** Why a lockout of the member cannot be ended; null if it can. */
export function decideUnlock(
  check: CheckState | null,
  isLocked: boolean,
  at: { staffId: string; now: Date },
): UnlockRefusal | null {
  if (!isConsumable(check, at.staffId, at.now)) return "check-needed";
  return isLocked ? null : "not-locked";
}

/** Whether the guide to a new password may follow: once, after an unlock by the same clerk. */
export function mayGuide(check: CheckState | null, staffId: string, now: Date): boolean {
  if (!check || check.staffId !== staffId || !check.endedAt) return false;
  return check.usedFor === "unlock" && isFresh(check.endedAt, now);
}

function isFresh(since: Date, now: Date): boolean {
  return now.getTime() - since.getTime() < checkMinutes * 60_000;
}

/** The status of a check for the clerk who runs it. */
export type CheckStatus = "none" | "open" | "passed" | "failed" | "spent";

export function checkStatusOf(check: CheckState | null, staffId: string, now: Date): CheckStatus {
  if (!check || !isFresh(check.endedAt ?? check.startedAt, now)) return "none";
  if (isOpenCheck(check, staffId, now)) return "open";
  if (check.passed === false) return "failed";
  return isConsumable(check, staffId, now) ? "passed" : "spent";
}

/** The kinds of identifier a clerk's search text can be. */
export type SearchKind = "inquiry" | "last-five" | "phone" | "kana" | "user-id";

export function searchKindOf(typed: string): SearchKind {
  const plain = typed.normalize("NFKC").trim();
  const digits = digitsOf(plain);
  if (/^[\d\s-]+$/.test(plain.replace(/[‐-―−ー]/g, "-"))) {
    if (digits.length === 6) return "inquiry";
    if (digits.length === 5) return "last-five";
    if (digits.length === 10 || digits.length === 11) return "phone";
  }
  return /^[\u3041-\u309f\u30a0-\u30ff\s]+$/.test(plain) ? "kana" : "user-id";
}

export type EnrolRefusal =
  | { readonly field: ""; readonly code: "expired" | "busy" }
  | { readonly field: "password"; readonly code: PasswordRefusal }
  | { readonly field: "code"; readonly code: "wrong" };

export type EnterRefusal = "wrong" | "busy";
