import type { OutboxKind } from "@/lib/kernel/outbox-kind";
import { defineWords } from "./define-words";

/** What members ask of the issuer, by the kinds of the outbox. */
export const requestWords = defineWords({
  ja: {
    kinds: {
      registration_letter: "会員サイトのご登録の確認",
      notice_letter: "お知らせの郵送",
      paper_copy: "書面の郵送",
      address: "ご住所の変更",
      employer: "お勤め先の変更",
      phone: "電話番号の変更",
      email: "メールアドレスの変更",
      debit_account: "引き落とし口座の変更",
      statement_delivery: "ご利用代金明細書の受け取り方法の変更",
      pin: "カードの暗証番号の変更",
      card_freeze: "カードの一時停止",
      card_unfreeze: "カードの一時停止の解除",
      card_loss: "カードの紛失・盗難のお届け",
      card_cap: "カードの上限の変更",
      card_stop: "カードのご利用の停止",
      card_end: "カードの解約",
      family_card: "家族カードのお申し込み",
      conversion: "あとリボのお申し込み",
      conversion_undone: "あとリボの取り消し",
      points_exchange: "ポイントの交換",
      dispute: "ご利用内容についてのお申し出",
    } satisfies Record<OutboxKind, string>,
  },
  en: {
    kinds: {
      registration_letter: "Confirming your registration",
      notice_letter: "A notice by post",
      paper_copy: "A paper copy by post",
      address: "Change of address",
      employer: "Change of employer",
      phone: "Change of phone number",
      email: "Change of mail address",
      debit_account: "Change of debit account",
      statement_delivery: "Change of how statements reach you",
      pin: "Change of a card's PIN",
      card_freeze: "Pausing a card",
      card_unfreeze: "Ending a card's pause",
      card_loss: "Report of a lost or stolen card",
      card_cap: "Change of a card's limit",
      card_stop: "Stopping a card",
      card_end: "Ending a card",
      family_card: "Application for a family card",
      conversion: "Turning a purchase into revolving",
      conversion_undone: "Undoing a change to revolving",
      points_exchange: "Exchange of points",
      dispute: "A reported transaction",
    } satisfies Record<OutboxKind, string>,
  },
});

/** How a request to the issuer stands. */
export const requestStateWords = defineWords({
  ja: {
    states: {
      waiting: "引き渡し前",
      handed: "返事待ち",
      accepted: "完了",
      refused: "お断り",
      agreed: "完了",
      withdrawn: "取り下げ",
      expired: "期限切れ",
    },
  },
  en: {
    states: {
      waiting: "not handed over",
      handed: "waiting for an answer",
      accepted: "done",
      refused: "refused",
      agreed: "done",
      withdrawn: "withdrawn",
      expired: "expired",
    },
  },
});
