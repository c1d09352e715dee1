import { defineWords } from "./define-words";

/** Why risky changes wait, until when, and what does not. */
export const coolingOffWords = defineWords({
  ja: {
    title: "大切な変更を、しばらくお待ちいただいています",
    unlocked: (until: string) =>
      `カードセンターでログインのロックや2段階認証などを解除してから24時間は、ほかの人による変更を防ぐため、お受けしていません。${until}からお手続きいただけます。`,
    letter:
      "会員サイトの登録を、メールの確認コードなしで行ったためです。ご登録の住所へお送りする書面で確認が済むと、お手続きいただけます。",
    waits: {
      basic: "お待ちいただくもの：メールアドレス・引き落とし口座・暗証番号の変更、ポイント交換",
      family: "お待ちいただくもの：メールアドレス・暗証番号の変更",
    },
    goesOn: {
      basic:
        "いつでもできるもの：カードの一時停止、紛失・盗難のご連絡、あとリボの取り消し、追加の返済",
      family: "いつでもできるもの：カードの一時停止、紛失・盗難のご連絡",
    },
    unexpected: (phone: string) =>
      `お心当たりがない場合は、すぐにカードセンター ${phone} へお電話ください。`,
  },
  en: {
    title: "Some changes wait for your safety",
    unlocked: (until: string) =>
      `For 24 hours after the card centre unlocked your login, or took its second step or passkeys off, we do not take changes that somebody else could be after. They work again from ${until}.`,
    letter:
      "You registered without a code by mail. They work once the letter we send to your address on file has been confirmed.",
    waits: {
      basic: "Waiting: changes of e-mail address, debit account and PIN, exchange of points",
      family: "Waiting: changes of e-mail address and PIN",
    },
    goesOn: {
      basic:
        "At any time: freezing a card, reporting it lost, taking back a change to revolving, extra repayments",
      family: "At any time: freezing a card, reporting it lost",
    },
    unexpected: (phone: string) =>
      `If you did not ask for this, please call the card centre at once: ${phone}.`,
  },
});
