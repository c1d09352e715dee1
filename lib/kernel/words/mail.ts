import { defineWords } from "./define-words";

type Centre = { readonly name: string; readonly phone: string; readonly hours: string };

/** The mails of the portal: a subject and paragraphs each. No mail carries a link to log in with. */
export const mailWords = defineWords({
  ja: {
    greeting: (name: string) => `${name} 様`,
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
    passwordChanged: {
      subject: "パスワードを変更しました",
      body: (_centre: Centre) =>
        "会員サイトのパスワードを変更しました。ほかの端末でのログインは終了しました。",
    },
    userIdChanged: {
      subject: "ユーザーIDを変更しました",
      body: (_centre: Centre) =>
        "会員サイトのユーザーIDを変更しました。ほかの端末でのログインは終了しました。次回からは、新しいユーザーIDでログインしてください。",
    },
    recoveryLocked: {
      subject: "ログインがロックされています",
      body: (centre: Centre) =>
        `ユーザーID・パスワードをお忘れの方のお手続きをお受けしましたが、会員サイトのログインがロックされています。ロックのあいだは、このお手続きはできません。カードはこれまでどおりお使いいただけます。\nロックを解除するには、カードセンター ${centre.phone}（${centre.hours}）へお電話ください。ご本人の確認をしてから解除します。`,
    },
    recoveryUnregistered: {
      subject: "会員サイトの初回登録がお済みではありません",
      body: (_centre: Centre) =>
        "ユーザーID・パスワードをお忘れの方のお手続きをお受けしましたが、会員サイトの初回登録がお済みではありません。ログイン画面の「未登録の方」からご登録ください。",
    },
    registered: {
      subject: "会員サイトの初回登録が完了しました",
      body: (_centre: Centre) =>
        "会員サイトの初回登録が完了しました。お決めになったユーザーIDとパスワードでログインできます。",
    },
    locked: {
      subject: "ログインをロックしました",
      body: (centre: Centre) =>
        `パスワードの入力が続けて正しくなかったため、会員サイトのログインをロックしました。カードはこれまでどおりお使いいただけます。\nロックを解除するには、カードセンター ${centre.phone}（${centre.hours}）へお電話ください。ご本人の確認をしてから解除します。`,
    },
    doorClosed: {
      subject: "会員サイトの初回登録を停止しました",
      body: (centre: Centre) =>
        `お客様のカードで、カード番号と生年月日による操作（初回登録、ユーザーID・パスワードをお忘れの方）が続けて正しく行われなかったため、この操作と初回登録を停止しました。カードはこれまでどおりお使いいただけます。\n登録をご希望の場合は、カードセンター ${centre.phone}（${centre.hours}）へお電話ください。`,
    },
    doorOpened: {
      subject: "会員サイトの初回登録の停止を解除しました",
      body: (_centre: Centre) =>
        "ご本人の確認をしたうえで、初回登録の停止を解除しました。会員サイトの「未登録の方」から登録できます。",
    },
    unlocked: {
      subject: "ログインのロックを解除しました",
      body: (_centre: Centre) =>
        "ご本人の確認をしたうえで、会員サイトのログインのロックを解除しました。これまでのユーザーIDとパスワードでログインできます。",
    },
    checked: {
      subject: "お電話でご本人の確認を行いました",
      body: (_centre: Centre) => "カードセンターで、お電話によるご本人の確認を行いました。",
    },
    guided: {
      subject: "パスワードの再設定のご案内",
      body: (centre: Centre) =>
        `パスワードをお忘れの場合は、会員サイトのログイン画面の「パスワードをお忘れの方」をご覧ください。ご不明な点は、カードセンター ${centre.phone}（${centre.hours}）で承ります。`,
    },
    pointsExchanged: {
      subject: "ポイント交換を承りました",
      body: (_centre: Centre) =>
        "会員サイトでポイント交換を承りました。交換した内容と受付番号は、会員サイトの「ポイント」の履歴でご覧いただけます。",
    },
    revolvingConverted: {
      subject: "あとリボを承りました",
      body: (_centre: Centre) =>
        "あとリボのお申し込みを承りました。お申し込みのご利用は、毎月に分けてお支払いいただき、残高には手数料がかかります。\nお支払い条件、返済予定、取り消しの期限は、会員サイトの「ペイフレックス あとリボ」で、受付番号ごとにいつでもお読みいただけます。",
    },
    revolvingTakenBack: {
      subject: "あとリボを取り消しました",
      body: (_centre: Centre) =>
        "あとリボのお申し込みを取り消しました。ご利用は1回払いに戻り、はじめのお支払日に全額をご請求します。手数料はかかりません。",
    },
    revolvingAmount: {
      subject: "リボ払いの毎月のお支払額を変更しました",
      body: (_centre: Centre) =>
        "リボ払いの毎月のお支払額を変更しました。新しい返済予定は、会員サイトの「ペイフレックス あとリボ」でご確認いただけます。",
    },
    revolvingExtra: {
      subject: "追加の返済を承りました",
      body: (_centre: Centre) =>
        "リボ払いの追加の返済を承りました。金額、お支払日、取り消しの期限は、会員サイトの「ペイフレックス あとリボ」でご確認いただけます。",
    },
    revolvingWithdrawn: {
      subject: "追加の返済を取り消しました",
      body: (_centre: Centre) =>
        "リボ払いの追加の返済を取り消しました。返済予定は、会員サイトの「ペイフレックス あとリボ」でご確認いただけます。",
    },
    unexpected: (centre: Centre) =>
      `お心当たりがない場合は、すぐにカードセンター ${centre.phone}（${centre.hours}）へご連絡ください。`,
    genuine:
      "当社からのメールに、ログイン用のリンクを載せることはありません。同じ内容を会員サイトの「お知らせ」でもご覧いただけます。",
    genuineSecret: "当社からのメールに、ログイン用のリンクを載せることはありません。",
    signature: (centre: Centre) =>
      `${centre.name} カードセンター ${centre.phone}（${centre.hours}）`,
  },
  en: {
    greeting: (name: string) => `Dear ${name}`,
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
    passwordChanged: {
      subject: "Your password has been changed",
      body: (_centre: Centre) =>
        "The password of your login has been changed. Other devices have been logged out.",
    },
    userIdChanged: {
      subject: "Your user ID has been changed",
      body: (_centre: Centre) =>
        "The user ID of your login has been changed. Other devices have been logged out. From now on, please log in with the new user ID.",
    },
    recoveryLocked: {
      subject: "Your login is locked",
      body: (centre: Centre) =>
        `We received your request about a forgotten user ID or password, but your login is locked, and while it is we cannot go on with it. Your card works as before.\nTo unlock it, please call the card centre, ${centre.phone} (${centre.hours}). We unlock it after checking who you are.`,
    },
    recoveryUnregistered: {
      subject: "You have not registered yet",
      body: (_centre: Centre) =>
        'We received your request about a forgotten user ID or password, but you have not registered with the member site yet. Please register under "Not registered yet" on the login page.',
    },
    registered: {
      subject: "Your registration is complete",
      body: (_centre: Centre) =>
        "Your registration with the member site is complete. You can log in with the user ID and password you chose.",
    },
    locked: {
      subject: "Your login has been locked",
      body: (centre: Centre) =>
        `Because wrong passwords were entered in a row, your login has been locked. Your card works as before.\nTo unlock it, please call the card centre, ${centre.phone} (${centre.hours}). We unlock it after checking who you are.`,
    },
    doorClosed: {
      subject: "Registration with your card has been stopped",
      body: (centre: Centre) =>
        `Because card number and date of birth (registration, forgotten user ID or password) were tried with wrong details several times, both have been stopped for your card. Your card works as before.\nTo register, please call the card centre, ${centre.phone} (${centre.hours}).`,
    },
    doorOpened: {
      subject: "Registration with your card is open again",
      body: (_centre: Centre) =>
        "After checking who you are, we opened registration with your card again.",
    },
    unlocked: {
      subject: "Your login has been unlocked",
      body: (_centre: Centre) =>
        "After checking who you are, we unlocked your login. Your user ID and password are as before.",
    },
    checked: {
      subject: "We checked your identity by phone",
      body: (_centre: Centre) => "The card centre checked your identity by phone.",
    },
    guided: {
      subject: "How to set a new password",
      body: (centre: Centre) =>
        `If you have forgotten your password, see "Forgotten your password" on the login page. For help, call the card centre, ${centre.phone} (${centre.hours}).`,
    },
    pointsExchanged: {
      subject: "Your points have been exchanged",
      body: (_centre: Centre) =>
        "We have accepted your exchange of points. What you exchanged and its receipt number are in the history of your points on the member site.",
    },
    revolvingConverted: {
      subject: "Your purchase has been turned into revolving",
      body: (_centre: Centre) =>
        "We have accepted your change to revolving. What you changed is paid month by month, and the balance bears a fee.\nThe terms, the schedule and the day until which you can take it back are on the member site under Pay-flex, by receipt number, at any time.",
    },
    revolvingTakenBack: {
      subject: "Your change to revolving has been taken back",
      body: (_centre: Centre) =>
        "Your change to revolving has been taken back. The purchase is paid once, in full, on its first payment date. There is no fee.",
    },
    revolvingAmount: {
      subject: "Your monthly revolving payment has been changed",
      body: (_centre: Centre) =>
        "Your monthly revolving payment has been changed. The new schedule is on the member site under Pay-flex.",
    },
    revolvingExtra: {
      subject: "We have accepted your extra repayment",
      body: (_centre: Centre) =>
        "We have accepted your extra repayment. Its amount, its payment date and the day until which you can withdraw it are on the member site under Pay-flex.",
    },
    revolvingWithdrawn: {
      subject: "Your extra repayment has been withdrawn",
      body: (_centre: Centre) =>
        "Your extra repayment has been withdrawn. The schedule is on the member site under Pay-flex.",
    },
    unexpected: (centre: Centre) =>
      `If this was not you, please call the card centre at once: ${centre.phone} (${centre.hours}).`,
    genuine:
      "Our mails never carry a link to log in with. You find the same text under Messages on the member site.",
    genuineSecret: "Our mails never carry a link to log in with.",
    signature: (centre: Centre) => `${centre.name} card centre ${centre.phone} (${centre.hours})`,
  },
});
