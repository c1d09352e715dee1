import { defineWords } from "./define-words";

/** What the facts of a mail are called, and the words some of them are told in. */
export const mailFactWords = defineWords({
  ja: {
    /** A fact on a line of its own. */
    line: (label: string, value: string) => `${label}：${value}`,
    and: "、",
    labels: {
      at: "日時",
      receiptNo: "受付番号",
      amount: "金額",
      monthly: "毎月のお支払額",
      reward: "交換したもの",
      points: "ポイント",
      closingOn: "締め日",
      billed: "ご請求金額",
      debitOn: "お支払日",
      readyBy: "ご用意いただく日",
      bank: "引き落とし口座",
      reason: "理由",
      next: "これから",
      deadline: "期限",
      expiresOn: "有効期限",
      limit: "ご利用枠",
      available: "ご利用可能額",
      device: "端末",
      switchedOn: "お送りするようにしたもの",
      switchedOff: "お送りしないようにしたもの",
      language: "メールの言語",
    },
    points: (count: string) => `${count}ポイント`,
  },
  en: {
    line: (label: string, value: string) => `${label}: ${value}`,
    and: ", ",
    labels: {
      at: "When",
      receiptNo: "Receipt number",
      amount: "Amount",
      monthly: "Monthly payment",
      reward: "Exchanged for",
      points: "Points",
      closingOn: "Closing date",
      billed: "Amount of the bill",
      debitOn: "Payment date",
      readyBy: "To have it ready by",
      bank: "Account debited",
      reason: "Why",
      next: "What happens next",
      deadline: "Until",
      expiresOn: "Valid until",
      limit: "Credit limit",
      available: "Available credit",
      device: "Device",
      switchedOn: "Sent from now on",
      switchedOff: "No longer sent",
      language: "Language of mail",
    },
    points: (count: string) => `${count} points`,
  },
});

export type FactLabel = keyof (typeof mailFactWords)["ja"]["labels"];
