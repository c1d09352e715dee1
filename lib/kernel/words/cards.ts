import { defineWords } from "./define-words";

/** Words of the cards page. */
export const cardsWords = defineWords({
  ja: {
    title: "カード",
    holder: "お名前",
    kind: "種類",
    basic: "本会員カード",
    family: "家族カード",
    status: "状態",
    expires: "有効期限",
    expiresValue: (value: string) => `${value}（月／年）`,
    cap: "このカードの上限",
    capValue: (amount: string) => `${amount}（締め日から次の締め日まで）`,
    capNone: "設定なし（契約のご利用枠まで）",
    statuses: {
      active: "お使いいただけます",
      stopped: "ご利用を停止しています",
      lost: "紛失・盗難のお届けにより、お使いいただけません",
      ended: "ご利用を終了しました",
    },
    lostHeading: "カードをなくしたとき、盗まれたとき",
    lostWhy:
      "すぐにお電話ください。カードを止め、再発行の手続きをします。24時間、毎日受け付けています。",
    lostLink: "紛失・盗難のときにすること",
    none: "カードの登録がありません",
    noneWhy: "カードセンターへお電話ください。",
  },
  en: {
    title: "Cards",
    holder: "Name",
    kind: "Kind",
    basic: "Basic card",
    family: "Family card",
    status: "Status",
    expires: "Valid until",
    expiresValue: (value: string) => `${value} (month/year)`,
    cap: "Limit of this card",
    capValue: (amount: string) => `${amount} (from one closing to the next)`,
    capNone: "None of its own (up to the limit of the contract)",
    statuses: {
      active: "In use",
      stopped: "Stopped",
      lost: "Reported lost or stolen; cannot be used",
      ended: "Ended",
    },
    lostHeading: "If a card is lost or stolen",
    lostWhy: "Please call at once. We stop the card and send a new one. 24 hours, every day.",
    lostLink: "What to do about a lost or stolen card",
    none: "There is no card on file",
    noneWhy: "Please call the card centre.",
  },
});
