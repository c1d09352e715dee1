import { defineWords } from "./define-words";

/** What the facts of a mail are called, and the words some of them are told in. */
export const mailFactWords = defineWords({
  ja: {
    /** A fact on a line of its own. */
    line: (label: string, value: string) => `${label}：${value}`,
    and: "、",
    labels: {
      at: "日時",
      request: "お手続き",
      receiptNo: "受付番号",
      amount: "金額",
      monthly: "毎月のお支払額",
      reward: "交換したもの",
      points: "ポイント",
      closingOn: "締め日",
      billed: "ご請求金額",
      debitOn: "お支払日",
      readyBy: "ご用意いただく日",
      bank: "引き落とし口座",
      reason: "理由",
      next: "これから",
      deadline: "期限",
      expiresOn: "有効期限",
      limit: "ご利用枠",
      available: "ご利用可能額",
      card: "カード",
      holder: "お名前",
      cap: "新しい上限",
      status: "状況",
      heldUntil: "変更をお待ちいただく終わり",
      device: "端末",
      switchedOn: "お送りするようにしたもの",
      switchedOff: "お送りしないようにしたもの",
      language: "メールの言語",
      newEmail: "新しいメールアドレス",
      removed: "外したもの",
    },
    proofs: { "second-step": "2段階認証", passkeys: "パスキー", both: "2段階認証とパスキー" },
    points: (count: string) => `${count}ポイント`,
  },
  en: {
    line: (label: string, value: string) => `${label}: ${value}`,
    and: ", ",
    labels: {
      at: "When",
      request: "Request",
      receiptNo: "Receipt number",
      amount: "Amount",
      monthly: "Monthly payment",
      reward: "Exchanged for",
      points: "Points",
      closingOn: "Closing date",
      billed: "Amount of the bill",
      debitOn: "Payment date",
      readyBy: "To have it ready by",
      bank: "Account debited",
      reason: "Why",
      next: "What happens next",
      deadline: "Until",
      expiresOn: "Valid until",
      limit: "Credit limit",
      available: "Available credit",
      card: "Card",
      holder: "Name",
      cap: "New limit",
      status: "Status",
      heldUntil: "Changes wait until",
      device: "Device",
      switchedOn: "Sent from now on",
      switchedOff: "No longer sent",
      language: "Language of mail",
      newEmail: "New e-mail address",
      removed: "Taken off",
    },
    proofs: {
      "second-step": "second step",
      passkeys: "passkeys",
      both: "second step and passkeys",
    },
    points: (count: string) => `${count} points`,
  },
});

export type FactLabel = keyof (typeof mailFactWords)["ja"]["labels"];

export type Centre = { readonly name: string; readonly phone: string; readonly hours: string };

/** What a sentence of a mail may use: the card centre, and the facts of the event as the reader sees them. */
export type Said = {
  readonly centre: Centre;
  /** A fact by its label; asking for one the event did not give is our own mistake. */
  readonly of: (label: FactLabel) => string;
};

type Sentence = string | ((said: Said) => string);

/** One notice: what happened, and what to do about it. Between the two stand the facts, one a line. */
export type MessageText = {
  readonly subject: string;
  readonly happened: Sentence;
  /** Left out where there is nothing to do. */
  readonly todo?: Sentence;
};

/** A group of notices; one that is missing in either language does not compile. */
export function defineMessages<const Ja extends Record<string, MessageText>>(words: {
  readonly ja: Ja & Record<string, MessageText>;
  readonly en: { readonly [K in keyof Ja]: MessageText };
}): { readonly [L in "ja" | "en"]: { readonly [K in keyof Ja]: MessageText } } {
  return words;
}

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

const seen = "変更の内容は、会員サイトの「お客様情報」の変更履歴でご覧いただけます。";
const seenEn = "What you changed is in the history under Your details on the member site.";

/** Notices about changes of what is kept of a member. */
export const profileMessages = defineMessages({
  ja: {
    addressChanged: {
      subject: "住所の変更を承りました",
      happened: "会員サイトで、住所の変更を承りました。",
      todo: seen,
    },
    employerChanged: {
      subject: "勤務先の変更を承りました",
      happened: "会員サイトで、勤務先の変更を承りました。",
      todo: seen,
    },
    phoneChanged: {
      subject: "電話番号の変更を承りました",
      happened: "会員サイトで、電話番号の変更を承りました。",
      todo: seen,
    },
    emailChanged: {
      subject: "メールアドレスの変更を承りました",
      happened:
        "会員サイトで、メールアドレスの変更を承りました。このお知らせは、これまでのメールアドレスにもお送りしています。",
      todo: seen,
    },
    debitAccountChanged: {
      subject: "引き落とし口座の変更を承りました",
      happened:
        "会員サイトで、引き落とし口座の変更を承りました。口座の確認が終わるまでは、これまでの口座から引き落とします。",
      todo: seen,
    },
    statementDeliveryChanged: {
      subject: "ご利用代金明細書の受け取り方の変更を承りました",
      happened: "会員サイトで、ご利用代金明細書の受け取り方の変更を承りました。",
      todo: seen,
    },
    profileChangeWithdrawn: {
      subject: "お客様情報の変更を取り消しました",
      happened: "会員サイトで承ったお客様情報の変更を取り消しました。",
      todo: "取り消した変更は、会員サイトの「お客様情報」の変更履歴でご覧いただけます。",
    },
    ownDataRequested: {
      subject: "あなたの情報を受け取る手続きがありました",
      happened:
        "会員サイトで、お客様についてお預かりしている情報をまとめて受け取る手続きがありました。お手続きになったログインから、15分のあいだ受け取れます。",
      todo: "受け取ったファイルには、ご住所やご利用の明細が入っています。ほかの方の手に渡らないよう、大切に保管してください。",
    },
  },
  en: {
    addressChanged: {
      subject: "We have received your change of address",
      happened: "We have received your change of address on the member site.",
      todo: seenEn,
    },
    employerChanged: {
      subject: "We have received your change of employer",
      happened: "We have received your change of employer on the member site.",
      todo: seenEn,
    },
    phoneChanged: {
      subject: "We have received your change of phone number",
      happened: "We have received your change of phone number on the member site.",
      todo: seenEn,
    },
    emailChanged: {
      subject: "We have received your change of e-mail address",
      happened:
        "We have received your change of e-mail address on the member site. This notice goes to the address you had before, too.",
      todo: seenEn,
    },
    debitAccountChanged: {
      subject: "We have received your change of debit account",
      happened:
        "We have received your change of debit account on the member site. Until it has been checked, we go on debiting the account you had before.",
      todo: seenEn,
    },
    statementDeliveryChanged: {
      subject: "We have received your choice of how statements reach you",
      happened: "We have received your choice of how monthly statements reach you.",
      todo: seenEn,
    },
    profileChangeWithdrawn: {
      subject: "Your change of details has been withdrawn",
      happened: "A change of your details has been withdrawn on the member site.",
      todo: "It is in the history under Your details on the member site.",
    },
    ownDataRequested: {
      subject: "Your data has been requested",
      happened:
        "All data we keep about you was requested on the member site. For 15 minutes the login that asked can fetch it.",
      todo: "The file contains your address and everything you have paid by card. Please keep it where nobody else can read it.",
    },
  },
});

/** Notices about cards; they go to the holder, and to the basic member where that is somebody else. */
export const cardMessages = defineMessages({
  ja: {
    cardFrozen: {
      subject: "カードの一時停止を承りました",
      happened: "カードの一時停止を承りました。すぐにお使いいただけなくなります。",
      todo: "解除は、会員サイトの「カード」で承ります。本会員が停止した家族カードは、本会員だけが解除できます。",
    },
    cardUnfrozen: {
      subject: "カードの一時停止の解除を承りました",
      happened: "カードの一時停止の解除を承りました。手続きが済むと、またお使いいただけます。",
    },
    cardLost: {
      subject: "カードの紛失・盗難のお届けを承りました",
      happened:
        "会員サイトで、カードの紛失・盗難のお届けを承りました。このカードはお使いいただけません。",
      todo: "お届けのあとに見つかったカードも、お使いいただけません。はさみを入れて破棄してください。",
    },
    cardCap: {
      subject: "家族カードの上限の変更を承りました",
      happened: "会員サイトで、家族カードの上限の変更を承りました。",
      todo: "手続きが済むまでは、新旧のうち低いほうの上限でお使いいただけます。",
    },
    cardStopped: {
      subject: "家族カードのご利用停止を承りました",
      happened:
        "会員サイトで、家族カードのご利用停止を承りました。このカードはお使いいただけません。会員サイトには、これまでどおりログインできます。",
    },
    cardEnded: {
      subject: "家族カードの解約を承りました",
      happened:
        "会員サイトで、家族カードの解約を承りました。手続きが済むと、カードはお使いいただけなくなります。",
      todo: "家族会員の最後のカードの解約が済んだ日に、その方は会員サイトにログインできなくなります。カードは、はさみを入れて破棄してください。",
    },
    cardRefused: {
      subject: "カードについてのお申し込みを承れませんでした",
      happened: "カードについてのお申し込みを承れませんでした。",
      todo: ({ centre }) =>
        `いまのカードの状態は、会員サイトの「カード」でご確認いただけます。ご不明な点は、カードセンター ${centre.phone}（${centre.hours}）へお電話ください。`,
    },
    familyApplied: {
      subject: "家族カードのお申し込みを受け付けました",
      happened: "会員サイトで、家族カードのお申し込みを受け付けました。",
      todo: "審査のうえ、結果をお知らせします。状況は、会員サイトの「家族カード」でご確認いただけます。",
    },
    familyDecided: {
      subject: "家族カードのお申し込みについてのお知らせ",
      happened: "家族カードのお申し込みの状況をお知らせします。",
      todo: "カードをお届けする場合、お持ちになる方は、届いたあとに会員サイトの「未登録の方」からご登録いただけます。",
    },
  },
  en: {
    cardFrozen: {
      subject: "A card has been frozen",
      happened: "A card has been frozen. It cannot be used from now on.",
      todo: "It is unfrozen on the member site under Cards. A family card the basic member froze can be unfrozen by the basic member only.",
    },
    cardUnfrozen: {
      subject: "A card is being unfrozen",
      happened: "A card has been unfrozen. Once this is done, it can be used again.",
    },
    cardLost: {
      subject: "A card has been reported lost or stolen",
      happened: "A card has been reported lost or stolen on the member site. It cannot be used.",
      todo: "If the card turns up, it cannot be used either. Please cut it up.",
    },
    cardCap: {
      subject: "The limit of a family card is being changed",
      happened: "The limit of a family card has been changed on the member site.",
      todo: "Until this is done, the lower of both limits counts.",
    },
    cardStopped: {
      subject: "A family card has been stopped",
      happened:
        "A family card has been stopped on the member site. It cannot be used. The login to the member site goes on as before.",
    },
    cardEnded: {
      subject: "A family card is being ended",
      happened:
        "A family card has been ended on the member site. Once this is done, it cannot be used.",
      todo: "On the day on which a family member's last card has ended, so has their login to the member site. Please cut the card up.",
    },
    cardRefused: {
      subject: "A request about a card could not be accepted",
      happened: "We could not accept a request about a card.",
      todo: ({ centre }) =>
        `The state of the card is on the member site under Cards. For questions, please call the card centre, ${centre.phone} (${centre.hours}).`,
    },
    familyApplied: {
      subject: "We have received your application for a family card",
      happened: "We have received your application for a family card.",
      todo: "We review it and tell you the result. Its status is on the member site under Family cards.",
    },
    familyDecided: {
      subject: "About your application for a family card",
      happened: "Your application for a family card has moved on.",
      todo: 'Where a card is sent, its holder can register under "Not registered yet" once it has arrived.',
    },
  },
});

/** Notices about a report: what was said stands on the member site alone. */
export const disputeMessages = defineMessages({
  ja: {
    disputeOpened: {
      subject: "ご利用についてのお申し出を承りました",
      happened:
        "お心当たりのないご利用などについて、お申し出を承りました。5営業日以内に、会員サイトでご返信します。",
      todo: "お申し出の内容は、会員サイトの「ご利用についてのお申し出」でいつでもご覧いただけます。",
    },
    disputeReplied: {
      subject: "お申し出にご返信しました",
      happened: "ご利用についてのお申し出に、会員サイトでご返信しました。",
      todo: "会員サイトの「ご利用についてのお申し出」でご覧ください。質問があるときは、そこでご回答いただけます。",
    },
    disputeResolved: {
      subject: "お申し出の確認が終わりました",
      happened: "ご利用についてのお申し出の確認が終わりました。",
      todo: "結果は、会員サイトの「ご利用についてのお申し出」でご覧ください。",
    },
    disputeWithdrawn: {
      subject: "お申し出を取り下げました",
      happened:
        "ご利用についてのお申し出を取り下げました。ご利用は、これまでどおりご請求します。ふたたびお申し出いただくこともできます。",
    },
  },
  en: {
    disputeOpened: {
      subject: "We have received your report",
      happened:
        "We have received your report about a transaction you do not recognise. We reply on the member site within five business days.",
      todo: "You can read it at any time on the member site, under Reported transactions.",
    },
    disputeReplied: {
      subject: "We have replied to your report",
      happened: "We have replied on the member site to your report about a transaction.",
      todo: "Please read the reply there, under Reported transactions. If there is a question, you can answer it there.",
    },
    disputeResolved: {
      subject: "Your report has been settled",
      happened: "We have finished looking into your report about a transaction.",
      todo: "The result is on the member site, under Reported transactions.",
    },
    disputeWithdrawn: {
      subject: "Your report has been withdrawn",
      happened:
        "Your report has been withdrawn. The transaction is billed as before. You can report it again.",
    },
  },
});

/** Notices that confirm what the member asked for on the site. */
export const receiptMessages = defineMessages({
  ja: {
    pointsExchanged: {
      subject: "ポイント交換を承りました",
      happened: "会員サイトでポイント交換を承りました。",
      todo: "交換した内容は、会員サイトの「ポイント」の履歴でご覧いただけます。",
    },
    revolvingConverted: {
      subject: "あとリボを承りました",
      happened:
        "あとリボのお申し込みを承りました。お申し込みのご利用は、毎月に分けてお支払いいただき、残高には手数料がかかります。",
      todo: "お支払い条件、返済予定、取り消しの期限は、会員サイトの「ペイフレックス あとリボ」で、受付番号ごとにいつでもお読みいただけます。",
    },
    revolvingTakenBack: {
      subject: "あとリボを取り消しました",
      happened:
        "あとリボのお申し込みを取り消しました。ご利用は1回払いに戻り、はじめのお支払日に全額をご請求します。手数料はかかりません。",
    },
    revolvingAmount: {
      subject: "リボ払いの毎月のお支払額を変更しました",
      happened: "リボ払いの毎月のお支払額を変更しました。",
      todo: "新しい返済予定は、会員サイトの「ペイフレックス あとリボ」でご確認いただけます。",
    },
    revolvingExtra: {
      subject: "追加の返済を承りました",
      happened: "リボ払いの追加の返済を承りました。",
      todo: "お支払日と取り消しの期限は、会員サイトの「ペイフレックス あとリボ」でご確認いただけます。",
    },
    revolvingWithdrawn: {
      subject: "追加の返済を取り消しました",
      happened: "リボ払いの追加の返済を取り消しました。",
      todo: "返済予定は、会員サイトの「ペイフレックス あとリボ」でご確認いただけます。",
    },
  },
  en: {
    pointsExchanged: {
      subject: "Your points have been exchanged",
      happened: "We have accepted your exchange of points.",
      todo: "What you exchanged is in the history of your points on the member site.",
    },
    revolvingConverted: {
      subject: "Your purchase has been turned into revolving",
      happened:
        "We have accepted your change to revolving. What you changed is paid month by month, and the balance bears a fee.",
      todo: "The terms, the schedule and the day until which you can take it back are on the member site under Pay-flex, by receipt number, at any time.",
    },
    revolvingTakenBack: {
      subject: "Your change to revolving has been undone",
      happened:
        "Your change to revolving has been undone. The purchase is paid once, in full, on its first payment date. There is no fee.",
    },
    revolvingAmount: {
      subject: "Your monthly revolving payment has been changed",
      happened: "Your monthly revolving payment has been changed.",
      todo: "The new schedule is on the member site under Pay-flex.",
    },
    revolvingExtra: {
      subject: "We have accepted your extra repayment",
      happened: "We have accepted your extra repayment.",
      todo: "Its payment date and the day until which you can withdraw it are on the member site under Pay-flex.",
    },
    revolvingWithdrawn: {
      subject: "Your extra repayment has been withdrawn",
      happened: "Your extra repayment has been withdrawn.",
      todo: "The schedule is on the member site under Pay-flex.",
    },
  },
});

/** Notices about what was asked of the issuer: how it ended, and PINs. */
export const requestMessages = defineMessages({
  ja: {
    requestAccepted: {
      subject: "お手続きが完了しました",
      happened: "会員サイトでお申し出いただいたお手続きが完了しました。",
    },
    requestRefused: {
      subject: "お手続きを承れませんでした",
      happened:
        "会員サイトでお申し出いただいたお手続きは、承れませんでした。ご登録の内容は、お申し出の前のままです。",
      todo: ({ centre }) =>
        `ご不明な点は、カードセンター ${centre.phone}（${centre.hours}）へお問い合わせください。内容を直して、もう一度お申し出いただくこともできます。`,
    },
    exchangeRefused: {
      subject: "ポイントの交換を承れませんでした",
      happened:
        "お申し込みいただいたポイントの交換は、承れませんでした。お使いになったポイントは、すべてお戻ししました。",
      todo: "ポイントの残高と履歴は、会員サイトの「ポイント」でご確認いただけます。",
    },
    pinQueued: {
      subject: "暗証番号の変更を承りました",
      happened:
        "カードの暗証番号の変更を承りました。新しい暗証番号は、お手続きが完了するとお使いいただけます。それまでは、これまでの暗証番号をお使いください。",
    },
    pinExpired: {
      subject: "暗証番号をもう一度設定してください",
      happened:
        "変更をお申し出いただいた暗証番号は、24時間以内にお手続きを確認できなかったため、安全のために消去しました。ご不便をおかけして申し訳ございません。",
      todo: "お手数ですが、会員サイトの「カード」から、もう一度設定してください。",
    },
  },
  en: {
    requestAccepted: {
      subject: "Your request has been carried out",
      happened: "What you asked for on the member site has been carried out.",
    },
    requestRefused: {
      subject: "Your request could not be accepted",
      happened:
        "What you asked for on the member site could not be accepted. What we have on file is as it was before.",
      todo: ({ centre }) =>
        `If you have questions, please call the card centre: ${centre.phone} (${centre.hours}). You may also correct your request and send it again.`,
    },
    exchangeRefused: {
      subject: "Your exchange of points could not be accepted",
      happened:
        "The exchange of points you requested could not be accepted. All points you spent have been returned.",
      todo: "You find your balance and its history on the member site, under Points.",
    },
    pinQueued: {
      subject: "We have received your new PIN",
      happened:
        "We have received the change of your card's PIN. The new PIN works once it has been carried out; until then, please use the one you have.",
    },
    pinExpired: {
      subject: "Please set your PIN again",
      happened:
        "We could not confirm within 24 hours that the PIN you set had been taken over, and have erased it for your safety. We are sorry for the trouble.",
      todo: "Please set it again on the member site, under Cards.",
    },
  },
});

/** Notices the calendar brings: bills, debits, deadlines, points, the limit. */
export const reminderMessages = defineMessages({
  ja: {
    billReady: {
      subject: "ご請求金額が確定しました",
      happened: "今回のご請求金額が確定しました。",
      todo: ({ of }) =>
        `${of("readyBy")}までに、引き落とし口座へ${of("billed")}をご用意ください。ご利用の明細は、会員サイトの「ご請求」でご覧いただけます。`,
    },
    debitSoon: {
      subject: "まもなくお支払日です",
      happened: "ご利用代金の引き落としが近づいています。",
      todo: ({ of }) =>
        `${of("readyBy")}までに、引き落とし口座へ${of("billed")}をご用意ください。すでにご用意いただいている場合は、何もなさる必要はありません。`,
    },
    debitFailed: {
      subject: "引き落としができませんでした",
      happened: "ご利用代金の引き落としができなかったという結果が、銀行から届きました。",
      todo: ({ centre }) =>
        `お支払いを確認できるまで、ご利用可能額は戻りません。ご不明な点やお支払いのご相談は、カードセンター ${centre.phone}（${centre.hours}）で承ります。`,
    },
    pointsExpiring: {
      subject: "まもなく有効期限を迎えるポイントがあります",
      happened: "有効期限が近づいているポイントがあります。",
      todo: "有効期限の日の終わりまで、会員サイトの「ポイント交換」で交換できます。それを過ぎたポイントは失効します。",
    },
    nearLimit: {
      subject: "ご利用可能額が少なくなっています",
      happened: "ご利用枠に対して、ご利用可能額が少なくなっています。",
      todo: "ご利用可能額の内訳と、いつ戻るかは、会員サイトの「ご利用可能額」でご覧いただけます。",
    },
    revolvingDeadline: {
      subject: "あとリボの期限が近づいています",
      happened:
        "今回のご請求のうち、あとリボの対象になるご利用の期限が近づいています。このお知らせは、あとリボをお使いの方と、お知らせをご希望の方にお送りしています。あとリボをおすすめするものではありません。",
      todo: ({ of }) =>
        `期限は${of("deadline")}の23:59です。何もなさらなければ、お支払いは1回払いのまま変わりません。あとリボにすると、残高に手数料がかかります。`,
    },
  },
  en: {
    billReady: {
      subject: "Your bill is ready",
      happened: "The amount of this month's bill is settled.",
      todo: ({ of }) =>
        `Please have ${of("billed")} in the account by ${of("readyBy")}. What the bill is made of is shown on the member site under Statements.`,
    },
    debitSoon: {
      subject: "Your payment date is near",
      happened: "Your bill will soon be debited.",
      todo: ({ of }) =>
        `Please have ${of("billed")} in the account by ${of("readyBy")}. If it is there already, there is nothing to do.`,
    },
    debitFailed: {
      subject: "Your bill could not be debited",
      happened: "The bank has reported that your bill could not be debited.",
      todo: ({ centre }) =>
        `Your available credit comes back once we know of the payment. If you have questions, or want to talk about paying, please call the card centre, ${centre.phone} (${centre.hours}).`,
    },
    pointsExpiring: {
      subject: "Some of your points expire soon",
      happened: "Some of your points will soon expire.",
      todo: "You can exchange them on the member site until the end of that day. After it they are gone.",
    },
    nearLimit: {
      subject: "Your available credit is getting low",
      happened: "You have used most of your credit limit.",
      todo: "What it is made of, and when it comes back, is shown on the member site under Available credit.",
    },
    revolvingDeadline: {
      subject: "The deadline for Pay-flex is near",
      happened:
        "The day until which purchases of this bill can be turned into revolving is near. We send this to members who use Pay-flex or asked for it. It does not recommend doing so.",
      todo: ({ of }) =>
        `It is possible until 23:59 on ${of("deadline")} (Japan time). If you do nothing, the bill is paid once, as it is. Revolving bears a fee.`,
    },
  },
});

/**
 * Every notice by its name, in both languages. A group that grows has a file of its own
 * (mail-login, mail-receipts, …); this is the one place that lists the groups.
 */
export const messageTexts = {
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

export type MessageTemplate = keyof (typeof messageTexts)["ja"];

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
