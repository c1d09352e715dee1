import { defineWords } from "./define-words";

/** Words of an あとリボ before it is made: the amount, the comparison, the confirmation. */
export const revolvingConvertWords = defineWords({
  ja: {
    convert: "あとリボのお申し込み",
    convertLead:
      "毎月のお支払額を選ぶと、手数料の合計と返済予定表をご覧いただけます。まだお申し込みにはなりません。",
    chosenRows: "あとリボにするご利用",
    chosenTotal: "合計",
    backToList: "ご利用を選びなおす",
    monthlyField: "毎月のお支払額",
    monthlyHint: (step: string) =>
      `最低のお支払額か、${step}単位の金額を選べます。元金の金額で、手数料はこれに加わります。`,
    monthlyEmpty: "選択してください",
    monthlyMax: (amount: string) =>
      `${amount}以上は、初回のお支払いで全額のご返済になるため選べません。`,
    showSchedule: "この金額で予定を見る",
    oneChoice: "毎月のお支払額は、すでにあるリボ残高とあわせてひとつです。",
    comparison: "支払い方の比較",
    comparisonLead: "お選びのご利用だけを、それぞれの払い方でお支払いになる場合です。",
    result: "手数料の合計",
    resultWhy: "この予定どおりにお支払いになる場合の、これからの手数料です。",
    changeCaption: "いまの予定との違い",
    before: "いまの予定",
    after: "お申し込み後",
    difference: "違い",
    totalFeeShort: "手数料の合計",
    totalPaid: "お支払い総額",
    bills: "お支払回数",
    billCount: (count: string) => `${count}回`,
    none: "なし",
    warningTitle: "ご確認ください",
    warnFee: (closing: string) =>
      `${closing}締めのご請求では、手数料が元金以上になります。毎月のお支払額を増やすと、手数料を抑えられます。`,
    warnLong: (years: string, date: string) =>
      `お支払いが${years}年を超えて続きます（最後のお支払いは${date}）。毎月のお支払額を増やすと、早く終わります。`,
    residual: "最後の1回は、残りの手数料だけのご請求になることがあります。",
    toConfirm: "確認へ進む",
    confirmTitle: "内容をご確認ください",
    confirmLead: "お支払い条件の書面をお読みのうえ、お申し込みください。",
    agree: "お支払い条件の書面（手数料率・計算方法・お支払総額）を読み、同意します",
    accept: "あとリボにする",
    cancel: "やめて戻る",
    changeAmount: "毎月のお支払額を選びなおす",
  },
  en: {
    convert: "Make a purchase revolving",
    convertLead:
      "Choose a monthly payment to see the total fee and every payment. Nothing is applied for yet.",
    chosenRows: "Purchases you chose",
    chosenTotal: "Total",
    backToList: "Choose other purchases",
    monthlyField: "Monthly payment",
    monthlyHint: (step: string) =>
      `The minimum payment or a multiple of ${step}, of principal; the fee comes on top.`,
    monthlyEmpty: "Please choose",
    monthlyMax: (amount: string) =>
      `${amount} and more is not offered: the first bill would repay everything.`,
    showSchedule: "Show the payments",
    oneChoice: "There is one monthly payment for your whole revolving balance.",
    comparison: "Ways to pay side by side",
    comparisonLead: "The purchases you chose, by themselves.",
    result: "Total fee",
    resultWhy: "All fees still to come, if you pay as scheduled.",
    changeCaption: "Compared with today's schedule",
    before: "Today's schedule",
    after: "Afterwards",
    difference: "Difference",
    totalFeeShort: "Total fee",
    totalPaid: "Total to pay",
    bills: "Payments",
    billCount: (count: string) => count,
    none: "None",
    warningTitle: "Please note",
    warnFee: (closing: string) =>
      `On the bill closing ${closing} the fee is at least as much as the principal. A higher monthly payment lowers the fee.`,
    warnLong: (years: string, date: string) =>
      `Payments go on for more than ${years} years (the last on ${date}). A higher monthly payment ends them sooner.`,
    residual: "The last bill may hold only the fee that is left.",
    toConfirm: "Go on to check",
    confirmTitle: "Please check",
    confirmLead: "Please read the terms of payment before you apply.",
    agree: "I have read the terms of payment (rate, computation, total) and agree",
    accept: "Make it revolving",
    cancel: "Stop and go back",
    changeAmount: "Choose another monthly payment",
  },
});
