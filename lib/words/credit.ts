import { defineWords } from "./define-words";

/** Words of the page about available credit. */
export const creditWords = defineWords({
  ja: {
    title: "ご利用可能額",
    lead: "いま、お使いいただける金額の目安です。",
    over: (amount: string) =>
      `ご利用枠を${amount}超えています。お支払いの確認後に、お使いいただけるようになります。`,
    breakdown: "内訳",
    part: "項目",
    amount: "金額",
    limit: "ご利用枠",
    limitNote: "この契約のカード全体で、あわせてお使いいただける上限です。",
    shopping: "ショッピング残高",
    shoppingNote: "お引き落としの結果が銀行から届いたあとに戻ります。",
    holds: "確定待ち",
    holdsNote:
      "お店からの売上データを待っているご利用です。売上データが届くとショッピング残高に移り、届かない場合はご利用から31日目に戻ります。",
    cash: "キャッシング",
    cashNote: "ご返済の確認後に戻ります。",
    revolving: "リボ残高",
    revolvingNote:
      "お支払いのうち元金の分だけ、結果が届いたあとに戻ります。手数料の分は戻りません。",
    available: "ご利用可能額",
    availableNote: "ご利用枠から、上の4つを差し引いた金額です。",
    note: "戻る時期など",
    whenHeading: "いつ戻りますか",
    when: "お引き落とし日の当日ではなく、銀行から結果が届いたあとに戻ります。残高が足りずにお引き落としができないことがあるため、確認してから戻しています。結果は、ふつう数営業日で届きます。",
    nextDebit: (date: string, amount: string) =>
      `次のお引き落としは${date}です。結果が届くと、お支払いいただいた金額（予定は${amount}）が戻ります。お支払いのうち手数料の分は戻りません。`,
    cashHeading: "キャッシングでお使いいただける金額",
    cashLine: (available: string, limit: string) =>
      `${available}です（キャッシング枠${limit}のうち）。ご利用枠の中に含まれます。`,
    checkHeading: "この金額を使えるか",
    checkLabel: "お使いになりたい金額",
    checkHint: "円の単位で、半角でも全角でも入力できます（例：50,000）。",
    check: "確かめる",
    within: "ご利用枠の範囲内です。お店での承認をお約束するものではありません。",
    exceeds: (amount: string) =>
      `いまのご利用可能額を${amount}超えています。お急ぎの場合は、カードセンターへご相談ください。`,
    exceedsOwn: (amount: string) =>
      `いまののこりの上限を${amount}超えています。ご利用の前に、本会員の方とご相談ください。`,
    problems: {
      "not-a-number": "金額を数字でご入力ください（例：50,000）。",
      "not-above-zero": "1円以上の金額をご入力ください。",
      "too-large": "金額の桁数が多すぎます。9桁までの数字をもう一度ご確認ください。",
    },
    familyLead: "お手元のカードで、いまお使いいただける金額の目安です。",
  },
  en: {
    title: "Available credit",
    lead: "About what you can spend now.",
    over: (amount: string) =>
      `You are ${amount} over your limit. You can spend again once your payment is confirmed.`,
    breakdown: "Breakdown",
    part: "Part",
    amount: "Amount",
    limit: "Credit limit",
    limitNote: "The limit of all cards of the contract together.",
    shopping: "Shopping balance",
    shoppingNote: "Available again once the bank has reported the result of the debit.",
    holds: "Pending",
    holdsNote:
      "Transactions whose sales data has not arrived yet. They move to the shopping balance when it arrives; otherwise they are released on the 31st day.",
    cash: "Cash advances",
    cashNote: "Comes back once your repayment is confirmed.",
    revolving: "Revolving balance",
    revolvingNote:
      "Only the principal in a payment comes back, once the result is known; the fee does not.",
    available: "Available credit",
    availableNote: "The limit less the four parts above.",
    note: "When it comes back",
    whenHeading: "When does it come back?",
    when: "Not on the day of the debit, but once the bank has reported the result, usually after a few business days. We wait because a debit can fail for lack of funds.",
    nextDebit: (date: string, amount: string) =>
      `The next debit is on ${date}. Once the result is known, what you have paid comes back (${amount} expected), except for fees.`,
    cashHeading: "What you can take as a cash advance",
    cashLine: (available: string, limit: string) =>
      `${available} of your cash limit of ${limit}. It is a part of your credit limit.`,
    checkHeading: "Can I spend this amount?",
    checkLabel: "Amount you want to spend",
    checkHint: "In yen; half-width or full-width digits (for example 50,000).",
    check: "Check",
    within:
      "Within your credit limit. This does not promise that a merchant's request is approved.",
    exceeds: (amount: string) =>
      `This is ${amount} more than your available credit. If it is urgent, please call the card centre.`,
    exceedsOwn: (amount: string) =>
      `This is ${amount} more than what is left to spend. Please talk to the basic cardmember first.`,
    problems: {
      "not-a-number": "Please enter the amount in digits (for example 50,000).",
      "not-above-zero": "Please enter an amount of ¥1 or more.",
      "too-large": "The amount has too many digits. Please check it; at most nine are taken.",
    },
    familyLead: "About what you can spend on your card now.",
  },
});
