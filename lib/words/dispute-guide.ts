import { defineWords } from "./define-words";

/** What usually explains a use one does not know. */
export const disputeGuideWords = defineWords({
  ja: {
    guideLead: "お心当たりのないご利用の多くは、次のどれかで説明がつきます。",
    guideOnce: "お申し出の前に、一度お確かめください。",
    explain: {
      family: {
        title: "ご家族のカードで使われています",
        body: (holder: string, tail: string) =>
          `${holder} 様のカード（${tail}）でのご利用です。まずは、ご本人にお尋ねください。`,
      },
      refund: {
        title: "すでに返金が届いています",
        body: (date: string, amount: string) =>
          `${date}に${amount}の返金が届いています。返金はご利用と別の行で表示します。`,
      },
      name: {
        title: "お店の名前が、看板と違うことがあります",
        body: (raw: string, name: string) =>
          `お店からは「${raw}」という名前で届き、「${name}」と表示しています。運営会社、決済サービス、加盟店の登録名のこともあります。`,
      },
      dates: {
        title: "日付は、お店が手続きをした日のことがあります",
        body: (used: string, processed: string) =>
          `ご利用日は${used}、データ処理日（当社に届いた日）は${processed}です。通信販売や定期のお支払いでは、ご注文の日と違うことがあります。`,
      },
      pending: {
        title: "まだ確定していないご利用です",
        body: (used: string) =>
          `${used}にお店が確認した金額で、売上データを待っています。会員登録のときなどの確認だけで、請求されずに消えることもあります。`,
      },
      foreign: {
        title: "海外の通貨でのご利用です",
        body: (amount: string, yen: string) =>
          `現地の金額は${amount}で、円に換算して${yen}です。為替レートの分、思っていた金額と違うことがあります。`,
      },
      amount: {
        title: "確定した金額が、はじめの金額と違います",
        body: (before: string, after: string) =>
          `ご利用のときにお店が確認した金額は${before}、確定した金額は${after}です。ガソリン、ホテル、送料などで変わることがあります。`,
      },
      earlier: {
        title: "同じお店で、前にもご利用があります",
        body: "定期のお支払いや、続けているサービスかもしれません。",
      },
      fee: {
        title: "お店でのご利用ではなく、手数料などです",
        body: () => "年会費や調整など、ご契約にもとづく金額です。",
      },
    },
  },
  en: {
    guideLead: "Most uses one does not recognise are explained by one of these.",
    guideOnce: "Please look once before you report it.",
    explain: {
      family: {
        title: "It was made with a family member's card",
        body: (holder: string, tail: string) =>
          `It was made with the card of ${holder} (${tail}). Please ask them first.`,
      },
      refund: {
        title: "A refund has arrived already",
        body: (date: string, amount: string) =>
          `A refund of ${amount} arrived on ${date}. Refunds are rows of their own.`,
      },
      name: {
        title: "A shop's name can differ from its sign",
        body: (raw: string, name: string) =>
          `The shop sent the name "${raw}", which we show as "${name}". It can be the name of the operating company, of a payment service, or the registered one.`,
      },
      dates: {
        title: "The date can be the day on which the shop handled it",
        body: (used: string, processed: string) =>
          `It was used on ${used} and reached us on ${processed}. With orders by mail and regular payments this can differ from the day of the order.`,
      },
      pending: {
        title: "It is not final yet",
        body: (used: string) =>
          `The shop checked this amount on ${used}; we wait for its data. It can be a mere check, at a registration for instance, that goes away without being billed.`,
      },
      foreign: {
        title: "It was made in another currency",
        body: (amount: string, yen: string) =>
          `The amount was ${amount}, which is ${yen}. The exchange rate can make it differ from what you expected.`,
      },
      amount: {
        title: "The final amount differs from the first one",
        body: (before: string, after: string) =>
          `The shop checked ${before} at first; the final amount is ${after}. That happens with petrol, hotels and delivery charges.`,
      },
      earlier: {
        title: "There were uses at this shop before",
        body: "It may be a regular payment or a service that goes on.",
      },
      fee: {
        title: "It is a fee, not a use at a shop",
        body: () => "It is the annual fee or an adjustment under your contract.",
      },
    },
  },
});
