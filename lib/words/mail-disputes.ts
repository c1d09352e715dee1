import { defineMessages } from "./mail-notice";

/** Notices about a report: what was said stands on the member site alone. */
export const disputeMessages = defineMessages({
  ja: {
    disputeOpened: {
      subject: "ご利用についてのお申し出を承りました",
      happened:
        "お心当たりのないご利用などについて、お申し出を承りました。5営業日以内に、会員サイトでご返信します。",
      todo: "お申し出の内容は、会員サイトの「ご利用についてのお申し出」でいつでもご覧いただけます。",
    },
    disputeReplied: {
      subject: "お申し出にご返信しました",
      happened: "ご利用についてのお申し出に、会員サイトでご返信しました。",
      todo: "会員サイトの「ご利用についてのお申し出」でご覧ください。質問があるときは、そこでご回答いただけます。",
    },
    disputeResolved: {
      subject: "お申し出の確認が終わりました",
      happened: "ご利用についてのお申し出の確認が終わりました。",
      todo: "結果は、会員サイトの「ご利用についてのお申し出」でご覧ください。",
    },
    disputeWithdrawn: {
      subject: "お申し出を取り下げました",
      happened:
        "ご利用についてのお申し出を取り下げました。ご利用は、これまでどおりご請求します。ふたたびお申し出いただくこともできます。",
    },
  },
  en: {
    disputeOpened: {
      subject: "We have received your report about a use",
      happened:
        "We have received your report about a use of your card. We reply on the member site within five business days.",
      todo: "You can read it at any time on the member site, under Reports about a use.",
    },
    disputeReplied: {
      subject: "We have replied to your report",
      happened: "We have replied on the member site to your report about a use.",
      todo: "Please read the reply there, under Reports about a use. If there is a question, you can answer it there.",
    },
    disputeResolved: {
      subject: "Your report has been settled",
      happened: "We have finished looking into your report about a use.",
      todo: "The result is on the member site, under Reports about a use.",
    },
    disputeWithdrawn: {
      subject: "Your report has been withdrawn",
      happened:
        "Your report about a use has been withdrawn. The use is billed as before. You can report it again.",
    },
  },
});
