import { defineMessages } from "./mail-notice";

/** Notices about logging in, registering, and the identity check at the card centre. */
export const loginMessages = defineMessages({
  ja: {
    registered: {
      subject: "会員サイトの初回登録が完了しました",
      happened:
        "会員サイトの初回登録が完了しました。お決めになったユーザーIDとパスワードでログインできます。",
    },
    passwordChanged: {
      subject: "パスワードを変更しました",
      happened: "会員サイトのパスワードを変更しました。ほかの端末でのログインは終了しました。",
    },
    userIdChanged: {
      subject: "ユーザーIDを変更しました",
      happened:
        "会員サイトのユーザーIDを変更しました。ほかの端末でのログインは終了しました。次回からは、新しいユーザーIDでログインしてください。",
    },
    secondStepOn: {
      subject: "2段階認証をオンにしました",
      happened:
        "会員サイトのログインで、2段階認証をオンにしました。次回から、パスワードのあとに認証アプリの確認コードが必要です。",
    },
    secondStepOff: {
      subject: "2段階認証をオフにしました",
      happened:
        "会員サイトのログインで、2段階認証をオフにしました。次回から、確認コードなしでログインできます。",
    },
    passkeyAdded: {
      subject: "パスキーを追加しました",
      happened:
        "会員サイトのログインに使うパスキーを追加しました。次回からは、そのパスキーでもログインできます。",
      todo: "パスキーは、会員サイトの「セキュリティ」でご確認いただけます。お心当たりのないパスキーは、そこから削除できます。",
    },
    passkeyRemoved: {
      subject: "パスキーを削除しました",
      happened:
        "会員サイトのログインに使うパスキーを削除しました。そのパスキーでは、ログインできなくなりました。",
    },
    newDevice: {
      subject: "新しい端末からログインがありました",
      happened:
        "これまでお使いになったことのない端末から、会員サイトへのログインがありました。お客様ご自身のログインであれば、何もなさる必要はありません。",
      todo: "ログイン中の端末は、会員サイトの「セキュリティ」でご確認いただけます。そこから、お心当たりのないログインを終了し、パスワードを変更できます。",
    },
    locked: {
      subject: "ログインをロックしました",
      happened:
        "パスワードの入力が続けて正しくなかったため、会員サイトのログインをロックしました。カードはこれまでどおりお使いいただけます。",
      todo: ({ centre }) =>
        `ロックを解除するには、カードセンター ${centre.phone}（${centre.hours}）へお電話ください。ご本人の確認をしてから解除します。`,
    },
    unlocked: {
      subject: "ログインのロックを解除しました",
      happened:
        "ご本人の確認をしたうえで、会員サイトのログインのロックを解除しました。これまでのユーザーIDとパスワードでログインできます。",
      todo: ({ of }) =>
        `安全のため、${of("heldUntil")}までは、メールアドレス・引き落とし口座・暗証番号の変更とポイント交換をお受けしません。カードの一時停止、紛失のご連絡、あとリボの取り消し、追加の返済は、いつでもお手続きいただけます。`,
    },
    proofsRemoved: {
      subject: "2段階認証・パスキーを外しました",
      happened:
        "お電話でご本人の確認をしたうえで、会員サイトのログインから、下のものを外しました。これまでのユーザーIDとパスワードでログインできます。",
      todo: ({ of }) =>
        `会員サイトの「セキュリティ」で、新しい端末の2段階認証やパスキーを設定できます。安全のため、${of("heldUntil")}までは、メールアドレス・引き落とし口座・暗証番号の変更とポイント交換をお受けしません。カードの一時停止、紛失のご連絡、あとリボの取り消し、追加の返済は、いつでもお手続きいただけます。`,
    },
    recoveryLocked: {
      subject: "ログインがロックされています",
      happened:
        "ユーザーID・パスワードをお忘れの方のお手続きをお受けしましたが、会員サイトのログインがロックされています。ロックのあいだは、このお手続きはできません。カードはこれまでどおりお使いいただけます。",
      todo: ({ centre }) =>
        `ロックを解除するには、カードセンター ${centre.phone}（${centre.hours}）へお電話ください。ご本人の確認をしてから解除します。`,
    },
    recoveryUnregistered: {
      subject: "会員サイトの初回登録がお済みではありません",
      happened:
        "ユーザーID・パスワードをお忘れの方のお手続きをお受けしましたが、会員サイトの初回登録がお済みではありません。",
      todo: "ログイン画面の「未登録の方」からご登録ください。",
    },
    doorClosed: {
      subject: "会員サイトの初回登録を停止しました",
      happened:
        "お客様のカードで、カード番号と生年月日による操作（初回登録、ユーザーID・パスワードをお忘れの方）が続けて正しく行われなかったため、この操作と初回登録を停止しました。カードはこれまでどおりお使いいただけます。",
      todo: ({ centre }) =>
        `登録をご希望の場合は、カードセンター ${centre.phone}（${centre.hours}）へお電話ください。`,
    },
    doorOpened: {
      subject: "会員サイトの初回登録の停止を解除しました",
      happened: "ご本人の確認をしたうえで、初回登録の停止を解除しました。",
      todo: "会員サイトの「未登録の方」から登録できます。",
    },
    checked: {
      subject: "お電話でご本人の確認を行いました",
      happened: "カードセンターで、お電話によるご本人の確認を行いました。",
    },
    guided: {
      subject: "パスワードの再設定のご案内",
      happened:
        "パスワードをお忘れの場合は、会員サイトのログイン画面の「パスワードをお忘れの方」をご覧ください。",
      todo: ({ centre }) =>
        `ご不明な点は、カードセンター ${centre.phone}（${centre.hours}）で承ります。`,
    },
    mailSettings: {
      subject: "お知らせの設定を変更しました",
      happened: "会員サイトで、お知らせの設定を変更しました。",
      todo: "ログインや登録内容の変更など、安全のためのお知らせは、これからも必ずお送りします。",
    },
  },
  en: {
    registered: {
      subject: "Your registration is complete",
      happened:
        "Your registration with the member site is complete. You can log in with the user ID and password you chose.",
    },
    passwordChanged: {
      subject: "Your password has been changed",
      happened: "The password of your login has been changed. Other devices have been logged out.",
    },
    userIdChanged: {
      subject: "Your user ID has been changed",
      happened:
        "The user ID of your login has been changed. Other devices have been logged out. From now on, please log in with the new user ID.",
    },
    secondStepOn: {
      subject: "The second step has been switched on",
      happened:
        "The second step was switched on for your login. From now on a code of your authenticator app is asked for after the password.",
    },
    secondStepOff: {
      subject: "The second step has been switched off",
      happened:
        "The second step was switched off for your login. From now on you can log in without a code.",
    },
    passkeyAdded: {
      subject: "A passkey has been added",
      happened:
        "A passkey was added to your login for the member site. From now on you can log in with it too.",
      todo: "Your passkeys are shown on the member site under Security. There you can remove one you do not know.",
    },
    passkeyRemoved: {
      subject: "A passkey has been removed",
      happened:
        "A passkey was removed from your login for the member site. It cannot be used to log in any more.",
    },
    newDevice: {
      subject: "A login from a new device",
      happened:
        "There was a login to the member site from a device you had not used before. If it was you, there is nothing to do.",
      todo: "The devices that are logged in are shown on the member site under Security. There you can end a login you do not know, and change your password.",
    },
    locked: {
      subject: "Your login has been locked",
      happened:
        "Because wrong passwords were entered in a row, your login has been locked. Your card works as before.",
      todo: ({ centre }) =>
        `To unlock it, please call the card centre, ${centre.phone} (${centre.hours}). We unlock it after checking who you are.`,
    },
    unlocked: {
      subject: "Your login has been unlocked",
      happened:
        "After checking who you are, we unlocked your login. Your user ID and password are as before.",
      todo: ({ of }) =>
        `To keep you safe, changes of e-mail address, debit account and PIN and exchanges of points wait until ${of("heldUntil")}. Freezing or reporting a card, taking back a change to revolving and extra repayments work at any time.`,
    },
    proofsRemoved: {
      subject: "Second step or passkeys taken off your login",
      happened:
        "After checking on the phone who you are, we took what is named below off your login for the member site. You can log in with your user ID and password.",
      todo: ({ of }) =>
        `Under Security on the member site you can set up the second step or passkeys on a new device. For your safety, until ${of("heldUntil")} we do not take changes of e-mail address, debit account or PIN, nor exchanges of points. Freezing a card, reporting it lost, taking back a change to revolving and extra repayments work at any time.`,
    },
    recoveryLocked: {
      subject: "Your login is locked",
      happened:
        "We received your request about a forgotten user ID or password, but your login is locked, and while it is we cannot go on with it. Your card works as before.",
      todo: ({ centre }) =>
        `To unlock it, please call the card centre, ${centre.phone} (${centre.hours}). We unlock it after checking who you are.`,
    },
    recoveryUnregistered: {
      subject: "You have not registered yet",
      happened:
        "We received your request about a forgotten user ID or password, but you have not registered with the member site yet.",
      todo: 'Please register under "Not registered yet" on the login page.',
    },
    doorClosed: {
      subject: "Registration with your card has been stopped",
      happened:
        "Because card number and date of birth (registration, forgotten user ID or password) were tried with wrong details several times, both have been stopped for your card. Your card works as before.",
      todo: ({ centre }) =>
        `To register, please call the card centre, ${centre.phone} (${centre.hours}).`,
    },
    doorOpened: {
      subject: "Registration with your card is open again",
      happened: "After checking who you are, we opened registration with your card again.",
      todo: 'You can register under "Not registered yet" on the login page.',
    },
    checked: {
      subject: "We checked your identity by phone",
      happened: "The card centre checked your identity by phone.",
    },
    guided: {
      subject: "How to set a new password",
      happened:
        'If you have forgotten your password, see "Forgotten your password" on the login page.',
      todo: ({ centre }) => `For help, call the card centre, ${centre.phone} (${centre.hours}).`,
    },
    mailSettings: {
      subject: "Your notice settings have been changed",
      happened: "The settings of your notices were changed on the member site.",
      todo: "Notices that keep you safe, such as logins and changes of your details, are always sent.",
    },
  },
});
