import { defineWords } from "./define-words";

/** Words of what a member asked for and was told, as operators see it. */
export const deskRecordWords = defineWords({
  ja: {
    hold: "変更の一時保留",
    heldUntil: (until: string) => `${until}まで（ロック解除などから24時間）`,
    heldByLetter: "登録の確認の書面に返事があるまで",
    holdWhy:
      "保留するのは、メールアドレス・引き落とし口座・暗証番号の変更と、ポイント交換です。カードの一時停止、紛失、あとリボの取り消し、追加の返済は、保留しません。",
    requests: "手続き",
    requestsNone: "手続きはありません。",
    cases: "ご利用の申し出",
    casesNone: "申し出はありません。",
    messages: "お知らせ",
    messagesNone: "お知らせはありません。",
    messagesWhy: "件名と日時だけを表示します。確認コードなどを書いたメールは、もう一度送れません。",
    subject: "件名",
    sentAt: "日時",
    action: "操作",
    resend: "もう一度送る",
    notResendable: "送れません（秘密のもの）",
    resent: "登録のメールアドレスへ、もう一度送りました。",
    refusals: {
      "carried-a-secret": "確認コードなどを書いたメールは、もう一度送れません。",
      "no-address": "メールアドレスの登録がないため、送れません。",
      "just-sent": "もう一度送ってから、10分たっていません。少し待ってから送ってください。",
      "too-many": "この会員へは、24時間に5回送りました。時間をおいてください。",
    },
  },
  en: {
    hold: "Changes held",
    heldUntil: (until: string) =>
      `until ${until} (24 hours after the unlock, or after proofs were taken off)`,
    heldByLetter: "until the letter about the registration is answered",
    holdWhy:
      "Held are changes of e-mail address, debit account and PIN, and exchanges of points. Freezing, loss, taking back a change to revolving and extra repayments are not.",
    requests: "Requests",
    requestsNone: "There are no requests.",
    cases: "Reports about a use",
    casesNone: "There are no reports.",
    messages: "Messages",
    messagesNone: "There are no messages.",
    messagesWhy: "Subject and time only. Mail that carried a code or the like is never sent again.",
    subject: "Subject",
    sentAt: "When",
    action: "Action",
    resend: "Send again",
    notResendable: "not sent again (secret)",
    resent: "Sent again to the address on file.",
    refusals: {
      "carried-a-secret": "Mail that carried a code or the like is never sent again.",
      "no-address": "There is no e-mail address on file.",
      "just-sent": "It was sent again less than ten minutes ago. Please wait a little.",
      "too-many": "Five were sent to this member within 24 hours. Please wait.",
    },
  },
});
