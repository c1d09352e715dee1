import { defineMessages } from "./mail-notice";

/** Notices about what was asked of the issuer: how it ended, and PINs. */
export const requestMessages = defineMessages({
  ja: {
    requestAccepted: {
      subject: "お手続きが完了しました",
      happened: "会員サイトでお申し出いただいたお手続きが完了しました。",
    },
    requestRefused: {
      subject: "お手続きを承れませんでした",
      happened:
        "会員サイトでお申し出いただいたお手続きは、承れませんでした。ご登録の内容は、お申し出の前のままです。",
      todo: ({ centre }) =>
        `ご不明な点は、カードセンター ${centre.phone}（${centre.hours}）へお問い合わせください。内容を直して、もう一度お申し出いただくこともできます。`,
    },
    exchangeRefused: {
      subject: "ポイントの交換を承れませんでした",
      happened:
        "お申し込みいただいたポイントの交換は、承れませんでした。お使いになったポイントは、すべてお戻ししました。",
      todo: "ポイントの残高と履歴は、会員サイトの「ポイント」でご確認いただけます。",
    },
    pinQueued: {
      subject: "暗証番号の変更を承りました",
      happened:
        "カードの暗証番号の変更を承りました。新しい暗証番号は、お手続きが完了するとお使いいただけます。それまでは、これまでの暗証番号をお使いください。",
    },
    pinExpired: {
      subject: "暗証番号をもう一度設定してください",
      happened:
        "変更をお申し出いただいた暗証番号は、24時間以内にお手続きを確認できなかったため、安全のために消去しました。ご不便をおかけして申し訳ございません。",
      todo: "お手数ですが、会員サイトの「カード」から、もう一度設定してください。",
    },
  },
  en: {
    requestAccepted: {
      subject: "Your request has been carried out",
      happened: "What you asked for on the member site has been carried out.",
    },
    requestRefused: {
      subject: "Your request could not be accepted",
      happened:
        "What you asked for on the member site could not be accepted. What we have on file is as it was before.",
      todo: ({ centre }) =>
        `If you have questions, please call the card centre: ${centre.phone} (${centre.hours}). You may also correct your request and send it again.`,
    },
    exchangeRefused: {
      subject: "Your exchange of points could not be accepted",
      happened:
        "The exchange of points you asked for could not be accepted. All points you used are yours again.",
      todo: "You find your balance and its history on the member site, under Points.",
    },
    pinQueued: {
      subject: "We have received your new PIN",
      happened:
        "We have received the change of your card's PIN. The new PIN works once it has been carried out; until then, please use the one you have.",
    },
    pinExpired: {
      subject: "Please set your PIN again",
      happened:
        "We could not confirm within 24 hours that the PIN you set had been taken over, and have erased it for your safety. We are sorry for the trouble.",
      todo: "Please set it again on the member site, under Cards.",
    },
  },
});
