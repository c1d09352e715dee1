import { defineWords } from "./define-words";

/** What a member is told of the debit of a bill, and why it failed. */
export const debitWords = defineWords({
  ja: {
    states: {
      requested: "口座振替の手続き中",
      paid: "口座振替済み",
      again: "再引き落とし予定",
      transfer: "振込のご案内",
      carried: "次回のご請求に合算",
    },
    next: {
      requested: "銀行からの結果が届くまで、ご利用可能額は戻りません。",
      paid: "銀行から、引き落としが済んだという結果が届きました。",
      again: "もう一度引き落としの手続きをします。口座の残高とお手続きの状況をご確認ください。",
      transfer: "引き落としができなかったため、お振込でのお支払いをお願いします。",
      carried: "お支払いが済んでいない金額は、次回のご請求に合わせて引き落とします。",
    },
    reasons: {
      "1": "口座の残高が足りませんでした。",
      "2": "ご登録の口座が見つかりませんでした。",
      "3": "お客様のご都合により、銀行で引き落としが停止されていました。",
      "4": "口座振替のお手続き（預金口座振替依頼書）が済んでいませんでした。",
      "8": "当社の都合により、引き落としを停止しました。",
      "9": "銀行から「その他の理由」という結果が届きました。",
    },
    creditLater:
      "お支払いを確認できるまで、ご利用可能額は戻りません。銀行からの結果を待つのは、確かめてからお戻しするためです。",
  },
  en: {
    states: {
      requested: "Direct debit under way",
      paid: "Paid by direct debit",
      again: "To be debited again",
      transfer: "Please pay by bank transfer",
      carried: "Added to the next bill",
    },
    next: {
      requested: "Your available credit comes back once the bank's result has arrived.",
      paid: "The bank has told us that the debit was paid.",
      again: "We will debit your account once more. Please check its balance and your mandate.",
      transfer: "Because the debit failed, please pay by bank transfer.",
      carried: "What has not been paid will be debited with your next bill.",
    },
    reasons: {
      "1": "There was not enough money in the account.",
      "2": "The bank did not find the account on file.",
      "3": "The bank had stopped the debit at your request.",
      "4": "There was no mandate for direct debits on the account.",
      "8": "We stopped the debit for reasons of our own.",
      "9": "The bank answered “other reason”.",
    },
    creditLater:
      "Your available credit comes back once we know of the payment. We wait for the bank's result so that we only give back what has really been paid.",
  },
});
