import { defineWords } from "./define-words";

/** Words of the login page. The number of tries is never among them. */
export const loginWords = defineWords({
  ja: {
    title: "ログイン",
    userId: "ユーザーID",
    password: "パスワード",
    submit: "ログイン",
    notRegistered: "未登録の方",
    notRegisteredLead: "はじめてご利用の方は、カード番号と生年月日で登録できます。",
    forgotUserId: "ユーザーIDをお忘れの方",
    forgotPassword: "パスワードをお忘れの方",
    trouble: "ログインできない場合",
    waysOut: "お困りの方",
    notices: {
      registered:
        "登録が完了しました。お決めになったユーザーIDとパスワードでログインしてください。",
      "registered-with-email":
        "登録が完了しました。メールアドレスも確認しました。お決めになったユーザーIDとパスワードでログインしてください。",
      "registered-without-email":
        "登録が完了しました。メールアドレスは確認できなかったため、登録していません。ログインのあとで、もう一度ご登録いただけます。",
      "user-id-mailed":
        "ユーザーIDをご登録のメールアドレスにお送りしました。届いたユーザーIDでログインしてください。",
      "password-set": "新しいパスワードを設定しました。新しいパスワードでログインしてください。",
      "logged-out": "ログアウトしました。",
      "timed-out":
        "しばらく操作がなかったなどの理由で、ログアウトしました。もう一度ログインしてください。",
    },
    refusals: {
      wrong: "ユーザーIDまたはパスワードが正しくありません。",
      userIdMissing: "ユーザーIDを入力してください。",
      userIdTooLong: "ユーザーIDが長すぎます。8〜32文字のユーザーIDを入力してください。",
      passwordMissing: "パスワードを入力してください。",
      passwordTooLong: "パスワードが長すぎます。128文字までのパスワードを入力してください。",
      "card-number":
        "ユーザーIDはカード番号ではありません。未登録の方は、先に初回登録をしてください。",
      "mail-address":
        "ユーザーIDはメールアドレスではありません。未登録の方は、先に初回登録をしてください。",
      "four-digits":
        "パスワードは4桁の暗証番号ではありません。登録のときにお決めになったパスワードを入力してください。",
    },
    locked: "ログインがロックされています。カードセンターへご連絡ください。",
    cardWorks: "カードはこれまでどおりお使いいただけます。",
    inquiryNumber: "お問い合わせ番号",
    inquiryHint: "お電話でお伝えください。24時間有効です。",
    atHandTitle: "お手元にご用意いただくもの",
    atHand: [
      "カード",
      "ご登録の住所と電話番号がわかるもの",
      "お引き落とし口座のわかるもの、または最近のご利用明細",
    ].join("、"),
    opensTomorrow: (time: string) => `ただいま受付時間外です。あす${time}から受け付けます。`,
    opensToday: (time: string) => `ただいま受付時間外です。本日${time}から受け付けます。`,
  },
  en: {
    title: "Log in",
    userId: "User ID",
    password: "Password",
    submit: "Log in",
    notRegistered: "Not registered yet",
    notRegisteredLead: "New here? Register with your card number and date of birth.",
    forgotUserId: "Forgotten your user ID",
    forgotPassword: "Forgotten your password",
    trouble: "Trouble logging in",
    waysOut: "Need help",
    notices: {
      registered: "Your registration is complete. Log in with the user ID and password you chose.",
      "registered-with-email":
        "Your registration is complete, and your mail address is confirmed. Log in with the user ID and password you chose.",
      "registered-without-email":
        "Your registration is complete. The mail address could not be confirmed and was not added; you can add it again after logging in.",
      "user-id-mailed":
        "We have sent your user ID to your mail address on file. Please log in with it.",
      "password-set": "Your new password has been set. Please log in with it.",
      "logged-out": "You have been logged out.",
      "timed-out":
        "You were logged out, for example after some time without activity. Please log in again.",
    },
    refusals: {
      wrong: "The user ID or the password is not right.",
      userIdMissing: "Enter your user ID.",
      userIdTooLong: "This is too long for a user ID. User IDs have 8 to 32 characters.",
      passwordMissing: "Enter your password.",
      passwordTooLong: "This is too long for a password. Passwords have up to 128 characters.",
      "card-number":
        "The user ID is not the card number. If you have not registered, please do so first.",
      "mail-address":
        "The user ID is not a mail address. If you have not registered, please do so first.",
      "four-digits":
        "The password is not the four-digit PIN. Enter the password you chose when you registered.",
    },
    locked: "This login is locked. Please call the card centre.",
    cardWorks: "Your card works as before.",
    inquiryNumber: "Inquiry number",
    inquiryHint: "Tell it to us on the phone. It is valid for 24 hours.",
    atHandTitle: "What to have at hand",
    atHand:
      "your card, your registered address and phone number, your bank account for debits or a recent statement",
    opensTomorrow: (time: string) => `We are closed now and open tomorrow at ${time}.`,
    opensToday: (time: string) => `We are closed now and open today at ${time}.`,
  },
});
