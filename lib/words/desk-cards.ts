import { defineWords } from "./define-words";

/** Words of freezing a caller's card and lifting a freeze. */
export const deskCardWords = defineWords({
  ja: {
    freeze: "カードの一時停止",
    freezeNeedsCheck: "お電話の方のカードを止めるには、本人確認が必要です。",
    freezeWhy: "ご本人のカードを、すぐに一時停止します。ご本人は会員サイトで解除できます。",
    freezeCard: "止めるカード",
    freezeReason: "お申し出の内容",
    freezeReasons: { precaution: "念のため（心当たりのないご利用など）", mislaid: "見当たらない" },
    freezeSubmit: "カードを一時停止する",
    frozen: "カードを一時停止しました。会員へメールでお知らせしました。",
    liftWhy:
      "ご本人の手もとにカードがあることを確かめてから、解除してください。本会員が止めた家族カードは、本会員だけが解除できます。",
    liftCard: "解除するカード",
    liftSubmit: "一時停止を解除する",
    lifted: "一時停止を解除しました。会員へメールでお知らせしました。",
    isLockedOut: "一時停止中",
    refusals: {
      "already-frozen": "このカードは、すでに一時停止しています。",
      lost: "このカードは、紛失・盗難の届けが出ています。",
      ended: "このカードは、終了しています。",
      stopped: "このカードは、停止しています。",
      "not-frozen": "このカードは、一時停止していません。",
      "set-by-basic": "本会員が止めたカードは、本会員だけが解除できます。",
      "account-closed": "契約が終了しているため、解除できません。",
    },
  },
  en: {
    freeze: "Freezing a card",
    freezeNeedsCheck: "To freeze a caller's card, confirm the caller first.",
    freezeWhy:
      "The caller's own card is frozen at once. The caller can lift it on the member site.",
    freezeCard: "Card",
    freezeReason: "What the caller reports",
    freezeReasons: { precaution: "as a precaution (a use not recognised)", mislaid: "mislaid" },
    freezeSubmit: "Freeze the card",
    frozen: "The card is frozen. The member was told by mail.",
    liftWhy:
      "Make sure that the caller has the card at hand. A family card the basic member froze can be unfrozen by the basic member only.",
    liftCard: "Card to unfreeze",
    liftSubmit: "Unfreeze the card",
    lifted: "The card is unfrozen. The member was told by mail.",
    isLockedOut: "frozen",
    refusals: {
      "already-frozen": "The card is frozen already.",
      lost: "The card was reported lost or stolen.",
      ended: "The card has ended.",
      stopped: "The card is stopped.",
      "not-frozen": "The card is not frozen.",
      "set-by-basic": "The basic member froze it, and only the basic member can lift it.",
      "account-closed": "The contract has ended, so the card cannot be unfrozen.",
    },
  },
});
