import { defineMessages } from "./mail-notice";

/** Notices that confirm what the member asked for on the site. */
export const receiptMessages = defineMessages({
  ja: {
    pointsExchanged: {
      subject: "ポイント交換を承りました",
      happened: "会員サイトでポイント交換を承りました。",
      todo: "交換した内容は、会員サイトの「ポイント」の履歴でご覧いただけます。",
    },
    revolvingConverted: {
      subject: "あとリボを承りました",
      happened:
        "あとリボのお申し込みを承りました。お申し込みのご利用は、毎月に分けてお支払いいただき、残高には手数料がかかります。",
      todo: "お支払い条件、返済予定、取り消しの期限は、会員サイトの「ペイフレックス あとリボ」で、受付番号ごとにいつでもお読みいただけます。",
    },
    revolvingTakenBack: {
      subject: "あとリボを取り消しました",
      happened:
        "あとリボのお申し込みを取り消しました。ご利用は1回払いに戻り、はじめのお支払日に全額をご請求します。手数料はかかりません。",
    },
    revolvingAmount: {
      subject: "リボ払いの毎月のお支払額を変更しました",
      happened: "リボ払いの毎月のお支払額を変更しました。",
      todo: "新しい返済予定は、会員サイトの「ペイフレックス あとリボ」でご確認いただけます。",
    },
    revolvingExtra: {
      subject: "追加の返済を承りました",
      happened: "リボ払いの追加の返済を承りました。",
      todo: "お支払日と取り消しの期限は、会員サイトの「ペイフレックス あとリボ」でご確認いただけます。",
    },
    revolvingWithdrawn: {
      subject: "追加の返済を取り消しました",
      happened: "リボ払いの追加の返済を取り消しました。",
      todo: "返済予定は、会員サイトの「ペイフレックス あとリボ」でご確認いただけます。",
    },
  },
  en: {
    pointsExchanged: {
      subject: "Your points have been exchanged",
      happened: "We have accepted your exchange of points.",
      todo: "What you exchanged is in the history of your points on the member site.",
    },
    revolvingConverted: {
      subject: "Your purchase has been turned into revolving",
      happened:
        "We have accepted your change to revolving. What you changed is paid month by month, and the balance bears a fee.",
      todo: "The terms, the schedule and the day until which you can take it back are on the member site under Pay-flex, by receipt number, at any time.",
    },
    revolvingTakenBack: {
      subject: "Your change to revolving has been taken back",
      happened:
        "Your change to revolving has been taken back. The purchase is paid once, in full, on its first payment date. There is no fee.",
    },
    revolvingAmount: {
      subject: "Your monthly revolving payment has been changed",
      happened: "Your monthly revolving payment has been changed.",
      todo: "The new schedule is on the member site under Pay-flex.",
    },
    revolvingExtra: {
      subject: "We have accepted your extra repayment",
      happened: "We have accepted your extra repayment.",
      todo: "Its payment date and the day until which you can withdraw it are on the member site under Pay-flex.",
    },
    revolvingWithdrawn: {
      subject: "Your extra repayment has been withdrawn",
      happened: "Your extra repayment has been withdrawn.",
      todo: "The schedule is on the member site under Pay-flex.",
    },
  },
});
