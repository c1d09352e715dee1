import { defineWords } from "./define-words";

/** Amounts of the terms, already written in the reader's language. */
type TermAmounts = {
  readonly step: string;
  readonly minimum: string;
  readonly tranche: string;
};

/** Words of ペイフレックス あとリボ: the schedule and the simulation. */
export const revolvingWords = defineWords({
  ja: {
    title: "ペイフレックス あとリボ",
    simulation: "お支払いシミュレーション",
    simulationLead: (rate: string) =>
      `1回払いのご利用をあとからリボ払いに変えた場合の、お支払いと手数料（実質年率${rate}）を1円単位で試算します。`,
    formLabel: "試算の条件",
    amount: "リボ払いにする金額",
    amountHint: "円の単位で、半角でも全角でも入力できます（例：120,000）。",
    closing: "はじめの締め日",
    closingHint: "そのご利用が請求される締め日です。",
    closingEmpty: "選択してください",
    closingOption: (closing: string, debit: string) => `${closing}締め（${debit}支払い）`,
    cycle: "締め日の区分",
    monthly: "毎月のお支払額",
    monthlyHint: (step: string) => `${step}単位です。空欄のときは最低のお支払額で試算します。`,
    extra: "追加のお支払い",
    extraHint:
      "「締め日:金額」の形で入力します（例：2027-01-19:30000）。いくつもあるときは空白で区切ります。残高を超える分はいただきません。",
    calculate: "試算する",
    problemsTitle: "試算の条件をご確認ください",
    problemOf: (label: string, why: string) => `${label}：${why}`,
    problems: {
      "not-a-number": "金額を数字でご入力ください（例：50,000）。",
      "not-above-zero": "1円以上の金額をご入力ください。",
      "too-large": "金額の桁数が多すぎます。9桁までの数字をもう一度ご確認ください。",
      missing: "ご入力ください。",
      repeated: "ひとつだけご入力ください。",
      "not-a-date": "日付を「2026-12-19」の形でご入力ください。",
      "not-a-closing": "締め日は3日・7日・19日のいずれかです。",
      "out-of-range": "2000年から2099年までの締め日をご入力ください。",
      "not-a-cycle": "3・7・19のいずれかをご入力ください。",
      "other-cycle": "はじめの締め日の日にちと合っていません。",
      "not-an-extra": "「締め日:金額」の形でご入力ください（例：2027-01-19:30000）。",
      "extra-not-a-closing": "はじめの締め日と同じ日にちの締め日をご入力ください。",
      "extra-too-early": "はじめの締め日より前の締め日には、追加のお支払いはできません。",
    },
    refusals: {
      "not-a-step": ({ step }: TermAmounts) => `${step}単位の金額をご入力ください。`,
      "too-small-to-revolve": ({ minimum }: TermAmounts) =>
        `最低のお支払額（${minimum}）以下のため、初回のお支払いで全額のご返済になります。リボ払いにはできませんので、1回払いのままお支払いください。`,
      "repaid-at-once": () =>
        "この金額では、初回のお支払いで全額のご返済になります。より少ない金額をご入力いただくか、1回払いのままお支払いください。",
    },
    result: "試算の結果",
    firstPayment: "初回のお支払額",
    totalFee: "手数料の合計",
    totalPaid: "お支払総額",
    lastPayment: "最後のお支払い",
    saved: (amount: string) => `追加のお支払いにより、手数料が${amount}少なくなります。`,
    paymentsHeading: "毎月のお支払い",
    paymentsLead: "元金に、その月の手数料を加えた金額です。はじめの3回は次のとおりです。",
    paymentParts: (principal: string, fee: string) => `元金${principal}＋手数料${fee}`,
    paymentOn: (date: string) => `${date}のお支払い`,
    warningTitle: "ご確認ください",
    warnFee: (closing: string) =>
      `${closing}締めのご請求では、手数料が元金以上になります。毎月のお支払額を増やすと、手数料を抑えられます。`,
    warnLong: (years: string, date: string) =>
      `お支払いが${years}年を超えて続きます（最後のお支払いは${date}）。毎月のお支払額を増やすと、早く終わります。`,
    schedule: "返済予定表",
    scheduleNote:
      "残高は締め日時点のものです。初回のご請求に手数料はかかりません。残高がなくなった次の締め日に、残りの手数料だけをご請求します。",
    columns: {
      closing: "締め日",
      debit: "お支払日",
      balance: "残高",
      fee: "手数料",
      principal: "元金",
      billed: "お支払額",
    },
    download: "返済予定表をダウンロード（CSV）",
    comparison: "お支払い方法の比較",
    comparisonLead: "同じ金額を、追加のお支払いなしでお支払いになる場合です。",
    way: "お支払い方法",
    bills: "お支払回数",
    billCount: (count: string) => `${count}回`,
    ways: {
      once: "1回払い",
      minimum: "最低のお支払額",
      monthly: (amount: string) => `毎月${amount}`,
    },
    notOffered: {
      "not-a-step": "選べません",
      "too-small-to-revolve": "選べません（初回で全額のご返済になるため）",
      "repaid-at-once": "選べません（初回で全額のご返済になるため）",
    },
    picture: "元金と手数料",
    pictureOf: (way: string, principal: string, fee: string) =>
      `${way}：元金${principal}、手数料${fee}`,
    principalKey: "元金",
    feeKey: "手数料",
    aboutTitle: "試算について",
    aboutMinimum: ({ minimum, tranche }: TermAmounts) =>
      `最低のお支払額は、締め日の残高${tranche}ごと（端数は切り上げ）に${minimum}です。毎月のお支払額がこれを下回る月は、最低のお支払額になります。`,
    aboutFee:
      "手数料は、日ごとの残高に年率を掛け、その年の日数（365日または366日）で割って計算し、1円未満を切り捨てます。",
    aboutChange: "実際のご請求は、返金や追加のご利用などにより変わることがあります。",
  },
  en: {
    title: "Revolving payment",
    simulation: "Payment simulation",
    simulationLead: (rate: string) =>
      `What you would pay, to the yen, if a purchase became a revolving payment (a fee applies: ${rate} a year).`,
    formLabel: "What to calculate",
    amount: "Amount to revolve",
    amountHint: "In yen, for instance 120,000.",
    closing: "First closing date",
    closingHint: "The closing date of the bill the purchase is on.",
    closingEmpty: "Please choose",
    closingOption: (closing: string, debit: string) => `Closing ${closing} (paid ${debit})`,
    cycle: "Billing cycle",
    monthly: "Monthly payment",
    monthlyHint: (step: string) => `A multiple of ${step}. Leave it empty for the minimum payment.`,
    extra: "Extra payments",
    extraHint:
      "As closing date:amount, for instance 2027-01-19:30000; several apart by spaces. Never more than the balance is taken.",
    calculate: "Calculate",
    problemsTitle: "Please check what to calculate",
    problemOf: (label: string, why: string) => `${label}: ${why}`,
    problems: {
      "not-a-number": "Please enter the amount in digits, for instance 50,000.",
      "not-above-zero": "Please enter an amount of ¥1 or more.",
      "too-large": "The amount has too many digits. Please check it; up to 9 digits are fine.",
      missing: "Please fill this in.",
      repeated: "Please enter only one.",
      "not-a-date": "Please write the date as 2026-12-19.",
      "not-a-closing": "A closing date is the 3rd, the 7th or the 19th of a month.",
      "out-of-range": "Please enter a closing date from 2000 to 2099.",
      "not-a-cycle": "Please enter 3, 7 or 19.",
      "other-cycle": "This does not agree with the day of the first closing date.",
      "not-an-extra": "Please write closing date:amount, for instance 2027-01-19:30000.",
      "extra-not-a-closing":
        "Please enter a closing date on the same day of the month as the first closing date.",
      "extra-too-early": "There are no extra payments before the first closing date.",
    },
    refusals: {
      "not-a-step": ({ step }: TermAmounts) => `Please enter a multiple of ${step}.`,
      "too-small-to-revolve": ({ minimum }: TermAmounts) =>
        `This is not above the minimum payment (${minimum}), so the first bill would repay everything. It cannot become a revolving payment; please leave it as a single payment.`,
      "repaid-at-once": () =>
        "With this amount the first bill would repay everything, so it cannot be chosen. Please enter a smaller one, or leave the purchase as a single payment.",
    },
    result: "Result",
    firstPayment: "First payment",
    totalFee: "Total fee",
    totalPaid: "Total of all payments",
    lastPayment: "Last payment",
    saved: (amount: string) => `The extra payments save ${amount} of fees.`,
    paymentsHeading: "Your monthly payment",
    paymentsLead: "The principal plus the fee of that month. These are the first three:",
    paymentParts: (principal: string, fee: string) => `principal ${principal} + fee ${fee}`,
    paymentOn: (date: string) => `Payment on ${date}`,
    warningTitle: "Please note",
    warnFee: (closing: string) =>
      `On the bill closing ${closing} the fee is at least as high as the principal. A higher monthly payment keeps the fee lower.`,
    warnLong: (years: string, date: string) =>
      `You would be paying for more than ${years} years (the last payment is on ${date}). A higher monthly payment ends it sooner.`,
    schedule: "Payment schedule",
    scheduleNote:
      "The balance is that on the closing date. The first bill bears no fee. On the closing after the balance became 0, only the fee that is left is billed.",
    columns: {
      closing: "Closing date",
      debit: "Payment date",
      balance: "Balance",
      fee: "Fee",
      principal: "Principal",
      billed: "Payment",
    },
    download: "Download the schedule (CSV)",
    comparison: "Ways to pay side by side",
    comparisonLead: "The same amount, without extra payments.",
    way: "Way to pay",
    bills: "Payments",
    billCount: (count: string) => count,
    ways: {
      once: "Single payment",
      minimum: "Minimum payment",
      monthly: (amount: string) => `${amount} a month`,
    },
    notOffered: {
      "not-a-step": "Not available",
      "too-small-to-revolve": "Not available (the first bill would repay everything)",
      "repaid-at-once": "Not available (the first bill would repay everything)",
    },
    picture: "Principal and fee",
    pictureOf: (way: string, principal: string, fee: string) =>
      `${way}: principal ${principal}, fee ${fee}`,
    principalKey: "Principal",
    feeKey: "Fee",
    aboutTitle: "How this is calculated",
    aboutMinimum: ({ minimum, tranche }: TermAmounts) =>
      `The minimum payment is ${minimum} for each started ${tranche} of the balance at closing. It applies wherever the monthly payment is below it.`,
    aboutFee:
      "The fee is the balance of each day times the yearly rate, divided by the days of that year (365 or 366), rounded down to whole yen.",
    aboutChange: "The actual bills change with refunds and further purchases.",
  },
});
