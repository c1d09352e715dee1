import type { EventName } from "@/lib/kernel/events";
import { pointsExchangeWords } from "@/lib/words/points";
import { revolvingMemberWords } from "@/lib/words/revolving";
import { type Decisions, type FactValue, receipt } from "./plan";

/** Events of requests made on the site: points and revolving. */
export const procedureDecisions = {
  "points.exchanged": receipt("pointsExchanged", ({ receiptNo, rewardCode, points }) => [
    ["receiptNo", { text: receiptNo }],
    ["reward", rewardOf(rewardCode)],
    ["points", { points }],
  ]),
  "revolving.converted": receipt("revolvingConverted", ({ receiptNos, principalYen }) => [
    ["receiptNo", { list: receiptNos }],
    ["amount", { yen: principalYen }],
  ]),
  "revolving.taken-back": receipt("revolvingTakenBack", ({ receiptNo }) => [
    ["receiptNo", { text: receiptNo }],
  ]),
  "revolving.amount-changed": receipt("revolvingAmount", ({ chosenYen }) => [
    ["monthly", chosenYen === null ? minimum : { yen: chosenYen }],
  ]),
  "revolving.extra-made": receipt("revolvingExtra", ({ receiptNo, amountYen, closingOn }) => [
    ["receiptNo", { text: receiptNo }],
    ["amount", { yen: amountYen }],
    ["closingOn", { date: closingOn }],
  ]),
  "revolving.extra-withdrawn": receipt("revolvingWithdrawn", ({ receiptNo }) => [
    ["receiptNo", { text: receiptNo }],
  ]),
} satisfies Partial<Decisions<EventName>>;

const minimum: FactValue = {
  words: {
    ja: revolvingMemberWords.ja.minimumShort,
    en: revolvingMemberWords.en.minimumShort,
  },
};

function rewardOf(code: string): FactValue {
  const { ja, en } = pointsExchangeWords;
  const known = code as keyof typeof ja.rewards;
  return { words: { ja: ja.rewards[known] ?? code, en: en.rewards[known] ?? code } };
}
