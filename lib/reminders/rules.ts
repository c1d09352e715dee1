import type { ResultCode } from "@/lib/debits/format/file";
import type { DebitState } from "@/lib/debits/rules";
import { bankNameOf } from "@/lib/kernel/bank-names";
import { addDays, type BusinessDate } from "@/lib/kernel/business-date";
import { maskBankAccount } from "@/lib/kernel/mask";
import { debitWords } from "@/lib/words/statements";
import type { MessageTemplate } from "@/lib/words/mail";
import type { Fact, FactValue, MessagePlan } from "@/lib/mail/rules/plan";
import { isRequired, type Topic } from "@/lib/mail/rules/topics";
import { payInBy } from "@/lib/members/rules";

/** Days before a debit or a deadline on which its reminder is sent. */
export const daysBefore = 3;
/** Days before points expire on which their reminder is sent. [rule] */
export const pointDaysBefore = 30;
/** Levels of the limit, in percent, at which a reminder is sent. [rule] */
export const limitLevels = [80, 90] as const;

/** Whether `today` is one of the three days before `date`. */
export function isSoon(date: BusinessDate, today: BusinessDate): boolean {
  return today >= addDays(date, -daysBefore) && today < date;
}

/** The same for a deadline, whose own day is included. */
export function isDeadlineNear(deadline: BusinessDate, today: BusinessDate): boolean {
  return today >= addDays(deadline, -daysBefore) && today <= deadline;
}

/** The level that the used share of the limit has reached: 0, 80 or 90. */
export function limitLevelOf(usedYen: number, limitYen: number): number {
  if (limitYen <= 0) return 0;
  return limitLevels.findLast((level) => usedYen * 100 >= limitYen * level) ?? 0;
}

/** The member a reminder is for. */
export type About = { readonly accountId: string; readonly cardmemberId: string };

/** A reminder, and the occasion for which it is sent only once. */
export type DueReminder = { readonly occasion: string; readonly plan: MessagePlan };

/** The topics of reminders; each has a mail template of the same name. */
export type ClockTopic = Extract<Topic, MessageTemplate>;

function dueReminder(
  { accountId, cardmemberId }: About,
  topic: ClockTopic,
  { occasion, facts }: { readonly occasion: string; readonly facts: readonly Fact[] },
): DueReminder {
  const about = { accountId, cardmemberId };
  const sending = { withCall: false, alsoTo: null, withLetter: isRequired(topic) };
  return { occasion, plan: { kind: "message", about, template: topic, topic, facts, ...sending } };
}

export type BankAccount = { readonly bankCode: string; readonly accountNumber: string };

function bankFact({ bankCode, accountNumber }: BankAccount): FactValue {
  const tail = maskBankAccount(accountNumber);
  return {
    words: {
      ja: `${bankNameOf(bankCode, "ja")} ${tail}`,
      en: `${bankNameOf(bankCode, "en")} ${tail}`,
    },
  };
}

export type DueDebit = About &
  BankAccount & {
    readonly closingOn: BusinessDate;
    readonly debitOn: BusinessDate;
    readonly yen: number;
  };

function debitFacts(due: DueDebit): Fact[] {
  return [
    ["billed", { yen: due.yen }],
    ["debitOn", { date: due.debitOn }],
    ["readyBy", { date: payInBy(due.debitOn) }],
    ["bank", bankFact(due)],
  ];
}

/** ご請求金額の確定: once for each bill. */
export function billReadyReminder(due: DueDebit): DueReminder {
  const facts: Fact[] = [["closingOn", { date: due.closingOn }], ...debitFacts(due)];
  return dueReminder(due, "billReady", { occasion: due.closingOn, facts });
}

/** 引き落としの3日前: once for each debit date, so again before a second attempt. */
export function debitSoonReminder(due: DueDebit): DueReminder {
  return dueReminder(due, "debitSoon", { occasion: due.debitOn, facts: debitFacts(due) });
}

export type FailedDebit = DueDebit & {
  readonly attempt: number;
  readonly code: Exclude<ResultCode, 0>;
  readonly state: Exclude<DebitState, "paid" | "requested">;
};

/** 引き落とし不能: once for each attempt, with its reason and the next step. */
export function debitFailedReminder(due: FailedDebit): DueReminder {
  const { ja, en } = debitWords;
  const { code, state } = due;
  const facts: Fact[] = [
    ["billed", { yen: due.yen }],
    ["debitOn", { date: due.debitOn }],
    ["bank", bankFact(due)],
    ["reason", { words: { ja: ja.reasons[code], en: en.reasons[code] } }],
    ["next", { words: { ja: ja.next[state], en: en.next[state] } }],
  ];
  return dueReminder(due, "debitFailed", { occasion: `${due.closingOn}:${due.attempt}`, facts });
}

export type ExpiringPoints = About & {
  readonly points: number;
  readonly expiresOn: BusinessDate;
};

/** ポイントの失効: once for each day of expiry. */
export function pointsExpiringReminder(due: ExpiringPoints): DueReminder {
  const facts: Fact[] = [
    ["points", { points: due.points }],
    ["expiresOn", { date: due.expiresOn }],
  ];
  return dueReminder(due, "pointsExpiring", { occasion: due.expiresOn, facts });
}

export type LimitUsage = About & {
  readonly limitYen: number;
  readonly usedYen: number;
  /** The level stored last, in percent; 0 below all levels. */
  readonly level: number;
  readonly crossings: number;
};

/** 枠の80％、90％: each time a level is reached from below; null if none is. */
export function nearLimitReminder(usage: LimitUsage): DueReminder | null {
  const level = limitLevelOf(usage.usedYen, usage.limitYen);
  if (level <= usage.level) return null;
  const facts: Fact[] = [
    ["available", { yen: usage.limitYen - usage.usedYen }],
    ["limit", { yen: usage.limitYen }],
  ];
  return dueReminder(usage, "nearLimit", { occasion: `${level}:${usage.crossings + 1}`, facts });
}

export type NearDeadline = About & {
  readonly closingOn: BusinessDate;
  readonly deadline: BusinessDate;
  readonly yen: number;
};

/** あとリボの期限の3日前: once for each bill. */
export function revolvingDeadlineReminder(due: NearDeadline): DueReminder {
  const facts: Fact[] = [
    ["deadline", { date: due.deadline }],
    ["amount", { yen: due.yen }],
  ];
  return dueReminder(due, "revolvingDeadline", { occasion: due.closingOn, facts });
}
