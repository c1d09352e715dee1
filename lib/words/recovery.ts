import { defineWords } from "./define-words";

/** ユーザーID・パスワードをお忘れの方. The same words whoever asks, so that nobody learns anything. */
export const recoveryWords = defineWords({
  ja: {
    userId: {
      title: "ユーザーIDをお忘れの方",
      lead: "カードの確認のあと、ご登録のメールアドレスに確認コードをお送りします。ユーザーIDはメールでお知らせします。",
      steps: ["カードの確認", "ご本人の確認"],
    },
    password: {
      title: "パスワードをお忘れの方",
      lead: "カードの確認のあと、ご登録のメールアドレスに確認コードをお送りします。",
      steps: ["カードの確認", "ご本人の確認", "新しいパスワード"],
    },
    codeLead:
      "ご入力の内容がご登録と合っていれば、ご登録のメールアドレスに確認コードをお送りしました。15分以内にご入力ください。",
    newPasswordLead: "新しいパスワードをお決めください。",
    newPassword: "新しいパスワード",
    next: "次へ",
    submit: "パスワードを設定する",
    centre: "届かない場合やメールのご登録がない場合はカードセンターへ",
    locked:
      "ログインがロックされているときは、パスワードを設定し直しても解除されません。カードセンターへお電話ください。",
    startOver: "最初からやり直す",
    over: "お手続きが終了しました。お手数ですが、最初からやり直してください。",
    tooMany:
      "確認コードが続けて正しくなかったため、お手続きを終了しました。お手数ですが、最初からやり直してください。",
    help: "ログインできない場合",
    register: "未登録の方（初回登録）",
    login: "ログインへ",
    ways: "ほかのご案内",
  },
  en: {
    userId: {
      title: "Forgotten your user ID",
      lead: "After checking your card we send a confirmation code to your mail address on file. The user ID comes by mail.",
      steps: ["Your card", "Your identity"],
    },
    password: {
      title: "Forgotten your password",
      lead: "After checking your card we send a confirmation code to your mail address on file.",
      steps: ["Your card", "Your identity", "New password"],
    },
    codeLead:
      "If what you entered agrees with our records, we have sent a confirmation code to your mail address on file. Please enter it within 15 minutes.",
    newPasswordLead: "Please choose a new password.",
    newPassword: "New password",
    next: "Next",
    submit: "Set the password",
    centre:
      "If no mail arrives, or if you have not registered a mail address, please call the card centre",
    locked: "A new password does not unlock a locked login. Please call the card centre.",
    startOver: "Start over",
    over: "This request has ended. Please start over.",
    tooMany: "As wrong codes were entered in a row, this request has ended. Please start over.",
    help: "Trouble logging in",
    register: "Not registered yet (first registration)",
    login: "To the login",
    ways: "Other ways",
  },
});
