import type { BusinessDate } from "@/lib/kernel/business-date";
import { formatDate, formatNumber } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { pointsExchangeWords } from "@/lib/words/points";
import type { Reward } from "@/lib/products/rules";

type Gain = {
  readonly units: number;
  readonly creditYen: number | null;
  /** The closing of the bill that a credit lowers. */
  readonly creditClosingOn: BusinessDate | null;
};

/** What an exchange gives, and when, in words. */
export function gainWords(lang: Language, reward: Reward, gain: Gain) {
  const t = pointsExchangeWords[lang];
  const { creditClosingOn: closing, creditYen, units } = gain;
  const count = formatNumber(creditYen ?? units * reward.unitGives);
  const gets = t.gets[reward.kind](count);
  const { kind } = reward;
  const isCredit = kind === "credit" || kind === "pay";
  const when = isCredit
    ? t.whenOf.credit(closing ? formatDate(closing, lang, { year: true, weekday: false }) : "")
    : t.whenOf[kind];
  return { name: t.rewards[reward.code], gets, when };
}
