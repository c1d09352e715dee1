import { defineWords } from "./define-words";

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
