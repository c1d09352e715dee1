import { defineMessages } from "./mail-notice";

const seen = "変更の内容は、会員サイトの「お客様情報」の変更履歴でご覧いただけます。";
const seenEn = "What you changed is in the history under Your details on the member site.";

/** Notices about changes of what is kept of a member. */
export const profileMessages = defineMessages({
  ja: {
    addressChanged: {
      subject: "住所の変更を承りました",
      happened: "会員サイトで、住所の変更を承りました。",
      todo: seen,
    },
    employerChanged: {
      subject: "勤務先の変更を承りました",
      happened: "会員サイトで、勤務先の変更を承りました。",
      todo: seen,
    },
    phoneChanged: {
      subject: "電話番号の変更を承りました",
      happened: "会員サイトで、電話番号の変更を承りました。",
      todo: seen,
    },
    emailChanged: {
      subject: "メールアドレスの変更を承りました",
      happened:
        "会員サイトで、メールアドレスの変更を承りました。このお知らせは、これまでのメールアドレスにもお送りしています。",
      todo: seen,
    },
    debitAccountChanged: {
      subject: "引き落とし口座の変更を承りました",
      happened:
        "会員サイトで、引き落とし口座の変更を承りました。口座の確認が終わるまでは、これまでの口座から引き落とします。",
      todo: seen,
    },
    statementDeliveryChanged: {
      subject: "ご利用代金明細書の受け取り方の変更を承りました",
      happened: "会員サイトで、ご利用代金明細書の受け取り方の変更を承りました。",
      todo: seen,
    },
    profileChangeWithdrawn: {
      subject: "お客様情報の変更を取り消しました",
      happened: "会員サイトで承ったお客様情報の変更を取り消しました。",
      todo: "取り消した変更は、会員サイトの「お客様情報」の変更履歴でご覧いただけます。",
    },
    ownDataRequested: {
      subject: "あなたの情報を受け取る手続きがありました",
      happened:
        "会員サイトで、お客様についてお預かりしている情報をまとめて受け取る手続きがありました。お手続きになったログインから、15分のあいだ受け取れます。",
      todo: "受け取ったファイルには、ご住所やご利用の明細が入っています。ほかの方の手に渡らないよう、大切に保管してください。",
    },
  },
  en: {
    addressChanged: {
      subject: "We have received your change of address",
      happened: "We have received your change of address on the member site.",
      todo: seenEn,
    },
    employerChanged: {
      subject: "We have received your change of employer",
      happened: "We have received your change of employer on the member site.",
      todo: seenEn,
    },
    phoneChanged: {
      subject: "We have received your change of phone number",
      happened: "We have received your change of phone number on the member site.",
      todo: seenEn,
    },
    emailChanged: {
      subject: "We have received your change of e-mail address",
      happened:
        "We have received your change of e-mail address on the member site. This notice goes to the address you had before, too.",
      todo: seenEn,
    },
    debitAccountChanged: {
      subject: "We have received your change of debit account",
      happened:
        "We have received your change of debit account on the member site. Until it has been checked, we go on debiting the account you had before.",
      todo: seenEn,
    },
    statementDeliveryChanged: {
      subject: "We have received your choice of how statements reach you",
      happened: "We have received your choice of how monthly statements reach you.",
      todo: seenEn,
    },
    profileChangeWithdrawn: {
      subject: "Your change of details has been withdrawn",
      happened: "A change of your details has been withdrawn on the member site.",
      todo: "It is in the history under Your details on the member site.",
    },
    ownDataRequested: {
      subject: "Your data has been requested",
      happened:
        "All data we keep about you was requested on the member site. For 15 minutes the login that asked can fetch it.",
      todo: "The file holds your address and everything you have paid by card. Please keep it where nobody else can read it.",
    },
  },
});
