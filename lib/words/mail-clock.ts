import { defineMessages } from "./mail-notice";

/** Notices the calendar brings: bills, debits, deadlines, points, the limit. */
export const reminderMessages = defineMessages({
  ja: {
    billReady: {
      subject: "ご請求金額が確定しました",
      happened: "今回のご請求金額が確定しました。",
      todo: ({ of }) =>
        `${of("readyBy")}までに、引き落とし口座へ${of("billed")}をご用意ください。ご利用の明細は、会員サイトの「ご請求」でご覧いただけます。`,
    },
    debitSoon: {
      subject: "まもなくお支払日です",
      happened: "ご利用代金の引き落としが近づいています。",
      todo: ({ of }) =>
        `${of("readyBy")}までに、引き落とし口座へ${of("billed")}をご用意ください。すでにご用意いただいている場合は、何もなさる必要はありません。`,
    },
    debitFailed: {
      subject: "引き落としができませんでした",
      happened: "ご利用代金の引き落としができなかったという結果が、銀行から届きました。",
      todo: ({ centre }) =>
        `お支払いを確認できるまで、ご利用可能額は戻りません。ご不明な点やお支払いのご相談は、カードセンター ${centre.phone}（${centre.hours}）で承ります。`,
    },
    pointsExpiring: {
      subject: "まもなく有効期限を迎えるポイントがあります",
      happened: "有効期限が近づいているポイントがあります。",
      todo: "有効期限の日の終わりまで、会員サイトの「ポイント交換」で交換できます。それを過ぎたポイントは失効します。",
    },
    nearLimit: {
      subject: "ご利用可能額が少なくなっています",
      happened: "ご利用枠に対して、ご利用可能額が少なくなっています。",
      todo: "ご利用可能額の内訳と、いつ戻るかは、会員サイトの「ご利用可能額」でご覧いただけます。",
    },
    revolvingDeadline: {
      subject: "あとリボの期限が近づいています",
      happened:
        "今回のご請求のうち、あとリボの対象になるご利用の期限が近づいています。このお知らせは、あとリボをお使いの方と、お知らせをご希望の方にお送りしています。あとリボをおすすめするものではありません。",
      todo: ({ of }) =>
        `期限は${of("deadline")}の23:59です。何もなさらなければ、お支払いは1回払いのまま変わりません。あとリボにすると、残高に手数料がかかります。`,
    },
  },
  en: {
    billReady: {
      subject: "Your bill is ready",
      happened: "The amount of this month's bill is settled.",
      todo: ({ of }) =>
        `Please have ${of("billed")} in the account by ${of("readyBy")}. What the bill is made of is shown on the member site under Statements.`,
    },
    debitSoon: {
      subject: "Your payment date is near",
      happened: "Your bill will soon be debited.",
      todo: ({ of }) =>
        `Please have ${of("billed")} in the account by ${of("readyBy")}. If it is there already, there is nothing to do.`,
    },
    debitFailed: {
      subject: "Your bill could not be debited",
      happened: "The bank has told us that your bill could not be debited.",
      todo: ({ centre }) =>
        `Your available credit comes back once we know of the payment. If you have questions, or want to talk about paying, please call the card centre, ${centre.phone} (${centre.hours}).`,
    },
    pointsExpiring: {
      subject: "Some of your points expire soon",
      happened: "Some of your points will soon expire.",
      todo: "You can exchange them on the member site until the end of that day. After it they are gone.",
    },
    nearLimit: {
      subject: "Your available credit is getting low",
      happened: "You have used most of your credit limit.",
      todo: "What it is made of, and when it comes back, is shown on the member site under Available credit.",
    },
    revolvingDeadline: {
      subject: "The deadline for Pay-flex is near",
      happened:
        "The day until which purchases of this bill can be turned into revolving is near. We send this to members who use Pay-flex or asked for it. It does not recommend doing so.",
      todo: ({ of }) =>
        `It is possible until 23:59 on ${of("deadline")} (Japan time). If you do nothing, the bill is paid once, as it is. Revolving bears a fee.`,
    },
  },
});
