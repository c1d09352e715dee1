import { defineMessages } from "./mail-notice";

/** Notices about cards; they go to the holder, and to the basic member where that is somebody else. */
export const cardMessages = defineMessages({
  ja: {
    cardFrozen: {
      subject: "カードの一時停止を承りました",
      happened: "カードの一時停止を承りました。すぐにお使いいただけなくなります。",
      todo: "解除は、会員サイトの「カード」で承ります。本会員が停止した家族カードは、本会員だけが解除できます。",
    },
    cardUnfrozen: {
      subject: "カードの一時停止の解除を承りました",
      happened: "カードの一時停止の解除を承りました。手続きが済むと、またお使いいただけます。",
    },
    cardLost: {
      subject: "カードの紛失・盗難のお届けを承りました",
      happened:
        "会員サイトで、カードの紛失・盗難のお届けを承りました。このカードはお使いいただけません。",
      todo: "お届けのあとに見つかったカードも、お使いいただけません。はさみを入れて破棄してください。",
    },
    cardCap: {
      subject: "家族カードの上限の変更を承りました",
      happened: "会員サイトで、家族カードの上限の変更を承りました。",
      todo: "手続きが済むまでは、新旧のうち低いほうの上限でお使いいただけます。",
    },
    cardStopped: {
      subject: "家族カードのご利用停止を承りました",
      happened:
        "会員サイトで、家族カードのご利用停止を承りました。このカードはお使いいただけません。会員サイトには、これまでどおりログインできます。",
    },
    cardEnded: {
      subject: "家族カードの解約を承りました",
      happened:
        "会員サイトで、家族カードの解約を承りました。手続きが済むと、カードはお使いいただけなくなります。",
      todo: "家族会員の最後のカードの解約が済んだ日に、その方は会員サイトにログインできなくなります。カードは、はさみを入れて破棄してください。",
    },
    cardRefused: {
      subject: "カードについてのお申し込みを承れませんでした",
      happened: "カードについてのお申し込みを承れませんでした。",
      todo: ({ centre }) =>
        `いまのカードの状態は、会員サイトの「カード」でご確認いただけます。ご不明な点は、カードセンター ${centre.phone}（${centre.hours}）へお電話ください。`,
    },
    familyApplied: {
      subject: "家族カードのお申し込みを受け付けました",
      happened: "会員サイトで、家族カードのお申し込みを受け付けました。",
      todo: "審査のうえ、結果をお知らせします。状況は、会員サイトの「家族カード」でご確認いただけます。",
    },
    familyDecided: {
      subject: "家族カードのお申し込みについてのお知らせ",
      happened: "家族カードのお申し込みの状況をお知らせします。",
      todo: "カードをお届けする場合、お持ちになる方は、届いたあとに会員サイトの「未登録の方」からご登録いただけます。",
    },
  },
  en: {
    cardFrozen: {
      subject: "A card has been frozen",
      happened: "A card has been frozen. It cannot be used from now on.",
      todo: "It is unfrozen on the member site under Cards. A family card the basic member froze can be unfrozen by the basic member only.",
    },
    cardUnfrozen: {
      subject: "A card is being unfrozen",
      happened: "A card has been unfrozen. Once this is done, it can be used again.",
    },
    cardLost: {
      subject: "A card has been reported lost or stolen",
      happened: "A card has been reported lost or stolen on the member site. It cannot be used.",
      todo: "If the card turns up, it cannot be used either. Please cut it up.",
    },
    cardCap: {
      subject: "The limit of a family card is being changed",
      happened: "The limit of a family card has been changed on the member site.",
      todo: "Until this is done, the lower of both limits counts.",
    },
    cardStopped: {
      subject: "A family card has been stopped",
      happened:
        "A family card has been stopped on the member site. It cannot be used. The login to the member site goes on as before.",
    },
    cardEnded: {
      subject: "A family card is being ended",
      happened:
        "A family card has been ended on the member site. Once this is done, it cannot be used.",
      todo: "On the day on which a family member's last card has ended, so has their login to the member site. Please cut the card up.",
    },
    cardRefused: {
      subject: "A request about a card could not be accepted",
      happened: "We could not accept a request about a card.",
      todo: ({ centre }) =>
        `How the card stands is on the member site under Cards. For questions, please call the card centre, ${centre.phone} (${centre.hours}).`,
    },
    familyApplied: {
      subject: "We have received your application for a family card",
      happened: "We have received your application for a family card.",
      todo: "We review it and tell you the result. Its status is on the member site under Family cards.",
    },
    familyDecided: {
      subject: "About your application for a family card",
      happened: "Your application for a family card has moved on.",
      todo: 'Where a card is sent, its holder can register under "Not registered yet" once it has arrived.',
    },
  },
});
