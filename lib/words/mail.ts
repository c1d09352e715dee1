import { defineWords } from "./define-words";
import { cardMessages } from "./mail-cards";
import { reminderMessages } from "./mail-clock";
import { disputeMessages } from "./mail-disputes";
import { loginMessages } from "./mail-login";
import type { Centre } from "./mail-notice";
import { profileMessages } from "./mail-profile";
import { receiptMessages } from "./mail-receipts";
import { requestMessages } from "./mail-requests";

/**
 * Every notice by its name, in both languages. A group that grows has a file of its own
 * (mail-login, mail-receipts, …); this is the one place that lists the groups.
 */
export const noticeWords = {
  ja: {
    ...cardMessages.ja,
    ...loginMessages.ja,
    ...receiptMessages.ja,
    ...requestMessages.ja,
    ...reminderMessages.ja,
    ...disputeMessages.ja,
    ...profileMessages.ja,
  },
  en: {
    ...cardMessages.en,
    ...loginMessages.en,
    ...receiptMessages.en,
    ...requestMessages.en,
    ...reminderMessages.en,
    ...disputeMessages.en,
    ...profileMessages.en,
  },
} as const;

export type MessageTemplate = keyof (typeof noticeWords)["ja"];

/** What stands in every mail, the labels of its facts, and the mails that carry a secret. */
export const mailWords = defineWords({
  ja: {
    greeting: (name: string) => `${name} 様`,
    unexpected: (centre: Centre) =>
      `お心当たりがない場合は、すぐにカードセンター ${centre.phone}（${centre.hours}）へご連絡ください。`,
    genuine:
      "本物のメールの見分け方：お客様のお名前を書いています。ログイン用のリンクはありません。パスワード、暗証番号、カード番号をお尋ねすることはありません。同じ内容を、会員サイトの「お知らせ」でもご覧いただけます。",
    genuineSecret:
      "本物のメールの見分け方：ログイン用のリンクはありません。パスワード、暗証番号、カード番号をお尋ねすることはありません。このメールをお送りしたことは、会員サイトの「お知らせ」でもご確認いただけます。",
    signature: (centre: Centre) =>
      `${centre.name} カードセンター ${centre.phone}（${centre.hours}）`,
    code: {
      subject: "確認コードのお知らせ",
      body: (code: string) =>
        `初回登録の確認コードは ${code} です。\n15分のあいだ、1回だけお使いいただけます。\nお心当たりがない場合は、何もなさらずにこのメールを破棄してください。コードを電話やメールでお尋ねすることはありません。`,
    },
    recoveryCode: {
      subject: "確認コードのお知らせ",
      body: (code: string) =>
        `ユーザーID・パスワードをお忘れの方のお手続きの確認コードは ${code} です。\n15分のあいだ、1回だけお使いいただけます。前にお送りしたコードは使えません。\nお心当たりがない場合は、何もなさらずにこのメールを破棄してください。コードを電話やメールでお尋ねすることはありません。`,
    },
    userId: {
      subject: "ユーザーIDのお知らせ",
      body: (userId: string) =>
        `お客様のユーザーIDは ${userId} です。\nパスワードもお忘れの場合は、ログイン画面の「パスワードをお忘れの方」をご覧ください。`,
    },
    emailCode: {
      subject: "確認コードのお知らせ",
      body: (code: string) =>
        `メールアドレスの変更の確認コードは ${code} です。\n15分のあいだ、1回だけお使いいただけます。前にお送りしたコードは使えません。\nお心当たりがない場合は、何もなさらずにこのメールを破棄してください。コードを電話やメールでお尋ねすることはありません。`,
    },
    /** Stands under お知らせ in the place of the secret. */
    hidden: "●●●●●●（メールにのみ記載しました）",
  },
  en: {
    greeting: (name: string) => `Dear ${name}`,
    unexpected: (centre: Centre) =>
      `If this was not you, please call the card centre at once: ${centre.phone} (${centre.hours}).`,
    genuine:
      "How to tell a genuine mail: it addresses you by your name, carries no link to log in with, and never asks for a password, PIN or card number. You find the same text under Messages on the member site.",
    genuineSecret:
      "How to tell a genuine mail: it carries no link to log in with, and never asks for a password, PIN or card number. That we sent it is also shown under Messages on the member site.",
    signature: (centre: Centre) => `${centre.name} card centre ${centre.phone} (${centre.hours})`,
    code: {
      subject: "Your confirmation code",
      body: (code: string) =>
        `Your code for the first registration is ${code}.\nIt works once, for 15 minutes.\nIf you did not ask for it, please ignore this mail. We never ask for the code by phone or mail.`,
    },
    recoveryCode: {
      subject: "Your confirmation code",
      body: (code: string) =>
        `Your code for the forgotten user ID or password is ${code}.\nIt works once, for 15 minutes. Codes sent before no longer work.\nIf you did not ask for it, please ignore this mail. We never ask for the code by phone or mail.`,
    },
    userId: {
      subject: "Your user ID",
      body: (userId: string) =>
        `Your user ID is ${userId}.\nIf you have forgotten your password too, see "Forgotten your password" on the login page.`,
    },
    emailCode: {
      subject: "Your confirmation code",
      body: (code: string) =>
        `Your code for the change of your e-mail address is ${code}.\nIt works once, for 15 minutes. Codes sent before no longer work.\nIf you did not ask for it, please ignore this mail. We never ask for the code by phone or mail.`,
    },
    hidden: "●●●●●● (in the mail alone)",
  },
});

export type SecretTemplate = "code" | "recoveryCode" | "userId" | "emailCode";
