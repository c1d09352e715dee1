import { defineWords } from "./define-words";

/** Words of a change: the monthly amount, and extra repayments. */
export const revolvingChangeWords = defineWords({
  ja: {
    amountTitle: "毎月のお支払額の変更",
    amountLead: "リボ残高ぜんぶに対する、毎月のお支払額（元金）を変えられます。",
    amountCaption: "変更の内容",
    amountConfirm: "この内容で変更する",
    amountDone: "毎月のお支払額を変更しました。",
    amountFrom: "次のご請求から変わります。お支払いの期限を過ぎたご請求は変わりません。",
    extraTitle: "追加の返済",
    extraLead:
      "毎月のお支払いに加えて、リボ残高の一部または全部を返せます。手数料を少なくできます。",
    extraField: "追加で返す金額",
    extraHint: (amount: string) => `1円から、残高${amount}まで。`,
    extraAll: "全部を返す",
    extraPart: "一部を返す",
    extraHow: "返し方",
    extraShow: "効果を見る",
    extraEffect: "追加の返済の効果",
    extraWith: (closing: string, debit: string) =>
      `${closing}締めのご請求と一緒に、${debit}に引き落とします。`,
    extraSaved: (amount: string) => `手数料が${amount}少なくなります。`,
    extraResidual: (date: string, amount: string) =>
      `残高がなくなったあと、${date}に残りの手数料${amount}をご請求します。`,
    extraFixed: "全部を返す場合も、いまの金額で承ります。あとから増えた残高は含みません。",
    extraConfirm: "この金額を追加で返す",
    extraDone: "追加の返済を承りました。",
    extraWithdrawn: "追加の返済を取りやめました。",
    noBalance: "リボ払いの残高がないため、いまはお手続きがありません。",
    noRoom: "残りはすべて次のご請求に入っているため、追加で返していただく残高はありません。",
  },
  en: {
    amountTitle: "Change the monthly payment",
    amountLead: "Changes the monthly payment (principal) of your whole revolving balance.",
    amountCaption: "What changes",
    amountConfirm: "Change it",
    amountDone: "The monthly payment has been changed.",
    amountFrom:
      "It takes effect with the next bill. A bill whose deadline has passed stays as it is.",
    extraTitle: "Pay more",
    extraLead:
      "Repay a part or all of the revolving balance on top of the monthly payment. This lowers the fee.",
    extraField: "Extra amount",
    extraHint: (amount: string) => `From ¥1 up to the balance of ${amount}.`,
    extraAll: "Repay all",
    extraPart: "Repay a part",
    extraHow: "How much",
    extraShow: "Show the effect",
    extraEffect: "What it changes",
    extraWith: (closing: string, debit: string) =>
      `It is debited on ${debit} with the bill closing ${closing}.`,
    extraSaved: (amount: string) => `You pay ${amount} less in fees.`,
    extraResidual: (date: string, amount: string) =>
      `After the balance became 0, the fee that is left, ${amount}, is billed on ${date}.`,
    extraFixed: "Repaying all means today's amount; what is added later is not in it.",
    extraConfirm: "Pay this much more",
    extraDone: "We have received your extra repayment.",
    extraWithdrawn: "The extra repayment has been withdrawn.",
    noBalance: "You have no revolving balance, so there is nothing to do here.",
    noRoom: "All that is left is on your next bill, so there is nothing more to repay.",
  },
});
