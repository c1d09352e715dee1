import { defineWords } from "./define-words";

/** Words of taking the second step or passkeys off a caller's login. */
export const deskProofWords = defineWords({
  ja: {
    heading: "2段階認証・パスキー",
    needsCheck: "端末をなくされた方の2段階認証やパスキーを外すには、本人確認が必要です。",
    why: "外すと、パスワードだけでログインできるようになります。そのあと24時間は、大切な変更を保留し、会員へメールでお知らせします。",
    what: "外すもの",
    kinds: { "second-step": "2段階認証", passkeys: "パスキー（すべて）", both: "両方" },
    submit: "外す",
    done: "外しました。会員へメールでお知らせしました。",
    notThere: "外すものは、すでにありません。",
    missing: "外すものを選択してください。",
    missingReason: "理由を選択してください。",
  },
  en: {
    heading: "Second step and passkeys",
    needsCheck:
      "To take the second step or passkeys off the login of a caller who has lost the device, confirm the caller first.",
    why: "After this the password alone is enough to log in. Risky changes are held for 24 hours, and the member is told by mail.",
    what: "What to take off",
    kinds: { "second-step": "second step", passkeys: "passkeys (all)", both: "both" },
    submit: "Take off",
    done: "Taken off. The member was told by mail.",
    notThere: "There is nothing to take off any more.",
    missing: "Please choose what to take off.",
    missingReason: "Please choose a reason.",
  },
});
