import { defineWords } from "./define-words";

/** Words of an あとリボ that was made: the terms of payment, the bills since, taking it back. */
export const revolvingReceiptWords = defineWords({
  ja: {
    disclosure: "お支払い条件の書面",
    disclosureRate: "手数料率",
    disclosureRateValue: (rate: string) => `実質年率${rate}`,
    disclosurePrincipal: "あとリボにする金額",
    disclosurePayment: "毎月のお支払額の決まり方",
    disclosurePaymentValue: (tranche: string, minimum: string) =>
      `元金は、締め日の残高${tranche}ごと（端数は切り上げ）に${minimum}の最低のお支払額か、お選びの金額のうち、大きいほうです。残高がそれより少ないときは残高の全額です。これに手数料を加えてご請求します。`,
    disclosureIncludedValue: (tranche: string, minimum: string) =>
      `毎月のお支払額は、締め日の残高${tranche}ごと（端数は切り上げ）に${minimum}の最低のお支払額か、お選びの金額のうち、大きいほうです。手数料はこの金額に含まれ、先に手数料に、残りを元金に充てます。手数料のほうが多いときは、手数料の全額をご請求します。追加の返済は、すべて元金に充てます。`,
    disclosureFee: "手数料の計算",
    disclosureFeeValue:
      "日ごとの残高に年率を掛け、その年の日数（365日または366日）で割った金額を、前回の締め日の翌日から締め日まで合計し、1円未満を切り捨てます。はじめの締め日までと、はじめのご請求には手数料はかかりません。元金は、引き落とし日の翌日から減ります。残高がなくなった次の締め日に、残りの手数料をご請求します。",
    disclosureWhen: "お支払いの時期",
    disclosureWhenValue: (first: string, last: string, count: string) =>
      `${first}から${last}まで、毎月の引き落とし日に${count}回。くわしくは返済予定表のとおりです。`,
    disclosureTotal: "お支払い総額",
    disclosureTotalValue: (total: string, principal: string, fee: string) =>
      `${total}（元金${principal}＋手数料${fee}）。いまあるリボ残高を含みます。`,
    disclosureTakeBack: "お申し込みの取り消し",
    disclosureTakeBackValue: (deadline: string) =>
      `${deadline} 23:59まで、お申し込みを取り消して1回払いに戻せます。`,
    disclosureDefence: "支払停止の抗弁",
    disclosureDefenceValue:
      "商品が届かない、説明と違うなど、お店とのあいだに問題があるときは、解決するまで、その分のお支払いを止めるよう申し出ることができます（割賦販売法第30条の4）。ただし、現金価格が38,000円に満たないご利用などは対象になりません。カードセンターへお申し出ください。",
    disclosureKept:
      "この書面は、受付番号のページでいつでもお読みいただけます。紙でのお渡しもできます。",
    doneTitle: "あとリボを承りました",
    doneOn: "受付日",
    firstPayment: "はじめのお支払い",
    nextMail: "同じ内容を、メールと「お知らせ」でもお送りしました。",
    toRevolving: "ペイフレックス あとリボへ",
    conversion: "あとリボのお申し込み内容",
    promised: "お約束との照合",
    promisedLead: "お申し込みのときにお見せした予定と、そのあとのご請求です。",
    promisedCount: (same: string, all: string) => `✓ ${same}/${all}回一致`,
    promisedSame: "これまでのご請求は、お見せした予定のとおりです。",
    promisedChanged: (what: string) =>
      `そのあとに変更（${what}）があったため、予定と異なるご請求になることがあります。`,
    promisedNone: "まだご請求がありません。ご請求が確定すると、ここで照らし合わせられます。",
    shown: "お見せした予定",
    billed: "実際のご請求",
    match: "照合",
    matches: { same: "予定どおり", differs: "異なる", waiting: "これから" },
    closing: "締め日",
    debit: "お支払日",
    changes: {
      conversion: "あとリボの追加",
      "taken-back": "あとリボの取り消し",
      amount: "毎月のお支払額の変更",
      extra: "追加の返済",
      refund: "返金",
      unpaid: "お支払いの遅れ",
    },
    takeBack: "あとリボを取り消す",
    takeBackLead: "取り消すと、このご利用は1回払いに戻ります。",
    takeBackUntil: "取り消しの期限",
    takeBackOver: "取り消しの期限を過ぎています。早く返すには、追加の返済をご利用ください。",
    takeBackTitle: "あとリボの取り消し",
    takeBackEffect: (date: string, amount: string) =>
      `${date}のお支払いに、${amount}が1回払いとして戻ります。手数料はかかりません。`,
    takenBack: "あとリボを取り消しました。ご利用は1回払いに戻りました。",
    takenOn: (date: string) => `${date}に取り消されました。`,
    paper: "紙で受け取る",
    paperText: (phone: string) =>
      `この書面を紙でお届けします（無料）。カードセンター（${phone}）へ、受付番号をお知らせください。`,
    kept: "お申し込みのときにお見せした内容です。あとから変わることはありません。",
  },
  en: {
    disclosure: "Terms of payment",
    disclosureRate: "Rate",
    disclosureRateValue: (rate: string) => `${rate} a year`,
    disclosurePrincipal: "Amount made revolving",
    disclosurePayment: "How each payment is computed",
    disclosurePaymentValue: (tranche: string, minimum: string) =>
      `The principal is the higher of the minimum payment (${minimum} for each started ${tranche} of the balance at closing) and the amount you chose, at most the balance. The fee comes on top.`,
    disclosureIncludedValue: (tranche: string, minimum: string) =>
      `The monthly payment is the higher of the minimum payment (${minimum} for each started ${tranche} of the balance at closing) and the amount you chose. The fee is part of it: it is paid first, and the rest goes to the principal. A fee above the payment is billed in full. An extra repayment is principal only.`,
    disclosureFee: "How the fee is computed",
    disclosureFeeValue:
      "The balance of each day times the yearly rate, divided by the days of that year (365 or 366), from the day after one closing up to the next, rounded down to whole yen. There is no fee up to the first closing, and none on the first bill. Principal falls from the day after its debit. On the closing after the balance became 0, the fee that is left is billed.",
    disclosureWhen: "When it is due",
    disclosureWhenValue: (first: string, last: string, count: string) =>
      `From ${first} to ${last}, on the monthly debit date, ${count} times, as the payment schedule says.`,
    disclosureTotal: "Total to pay",
    disclosureTotalValue: (total: string, principal: string, fee: string) =>
      `${total} (principal ${principal} + fee ${fee}), your present revolving balance included.`,
    disclosureTakeBack: "Taking it back",
    disclosureTakeBackValue: (deadline: string) =>
      `Until ${deadline} 23:59 you can take it back and pay at once.`,
    disclosureDefence: "Stopping payments in a dispute",
    disclosureDefenceValue:
      "Where goods do not arrive or differ from what was promised, you may ask us to stop the payments concerned until it is settled (Instalment Sales Act, article 30-4). Purchases with a cash price below ¥38,000 and some others are excepted. Please contact the card centre.",
    disclosureKept:
      "You can read this at any time on the page of its reference number, or get it on paper.",
    doneTitle: "Your purchase is now revolving",
    doneOn: "Received on",
    firstPayment: "First payment",
    nextMail: "We have sent you the same by mail and in your messages.",
    toRevolving: "To revolving payment",
    conversion: "Your application",
    promised: "What we showed and what we billed",
    promisedLead: "The schedule you were shown when you applied, and the bills since.",
    promisedCount: (same: string, all: string) => `✓ ${same} of ${all} agree`,
    promisedSame: "The bills so far are as you were shown.",
    promisedChanged: (what: string) => `Something changed since (${what}), so bills may differ.`,
    promisedNone: "There is no bill yet. Once there is, you can compare it here.",
    shown: "Shown",
    billed: "Billed",
    match: "Compared",
    matches: { same: "As shown", differs: "Differs", waiting: "To come" },
    closing: "Closing date",
    debit: "Payment date",
    changes: {
      conversion: "more made revolving",
      "taken-back": "taken back",
      amount: "monthly payment changed",
      extra: "extra repayment",
      refund: "refund",
      unpaid: "late payment",
    },
    takeBack: "Take it back",
    takeBackLead: "The purchase becomes a single payment again.",
    takeBackUntil: "Can be taken back until",
    takeBackOver: "The deadline has passed. To repay sooner, pay more.",
    takeBackTitle: "Take a revolving payment back",
    takeBackEffect: (date: string, amount: string) =>
      `${amount} returns to the payment on ${date}. There is no fee.`,
    takenBack: "The purchase is a single payment again.",
    takenOn: (date: string) => `Taken back on ${date}.`,
    paper: "On paper",
    paperText: (phone: string) =>
      `We send you this on paper, free of charge. Please tell the card centre (${phone}) the reference number.`,
    kept: "This is what you were shown when you applied. It does not change.",
  },
});
