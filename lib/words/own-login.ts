import { defineWords } from "./define-words";

/** Words of the pages that change the password or the user ID. */
export const ownLoginWords = defineWords({
  ja: {
    section: "ユーザーIDとパスワード",
    sectionWhy: "変更すると、ほかの端末でのログインは終了します。",
    passwordTitle: "パスワードの変更",
    passwordLead: "いまのパスワードと、新しいパスワードをご入力ください。",
    passwordDone: "パスワードを変更しました。",
    userIdTitle: "ユーザーIDの変更",
    userIdLead: "新しいユーザーIDと、いまのパスワードをご入力ください。",
    userIdDone: "ユーザーIDを変更しました。",
    othersEnded:
      "ほかの端末でのログインは終了しました。確認のメールをお送りしています（メールアドレスのご登録がある方）。",
    currentPassword: "現在のパスワード",
    newPassword: "新しいパスワード",
    newUserId: "新しいユーザーID",
    submit: "変更する",
    back: "セキュリティへ",
    refusals: {
      wrong: "現在のパスワードが正しくありません。",
      missing: "現在のパスワードをご入力ください。",
      same: "いまと同じユーザーIDです。ほかのユーザーIDにしてください。",
      "in-password":
        "パスワードに含まれている言葉は、ユーザーIDにできません。ほかのユーザーIDにしてください。",
    },
  },
  en: {
    section: "User ID and password",
    sectionWhy: "After a change, other devices are logged out.",
    passwordTitle: "Change your password",
    passwordLead: "Please enter your present password and the new one.",
    passwordDone: "Your password has been changed.",
    userIdTitle: "Change your user ID",
    userIdLead: "Please enter the new user ID and your present password.",
    userIdDone: "Your user ID has been changed.",
    othersEnded:
      "Other devices have been logged out. If we have a mail address of yours, we have sent a mail to confirm it.",
    currentPassword: "Present password",
    newPassword: "New password",
    newUserId: "New user ID",
    submit: "Change",
    back: "To Security",
    refusals: {
      wrong: "The present password is not right.",
      missing: "Please enter your present password.",
      same: "This is your user ID already. Please choose another one.",
      "in-password":
        "A user ID that is part of your password cannot be used. Please choose another one.",
    },
  },
});
