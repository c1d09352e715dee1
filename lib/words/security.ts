import { defineWords } from "./define-words";

/** Words of the page about logins. */
export const securityWords = defineWords({
  ja: {
    title: "セキュリティ",
    lead: "どこからログインしているかと、これまでのログインを確かめられます。",
    logins: "ログイン中の端末",
    loginsWhy: "15分お使いがないと、自動でログアウトします。",
    device: "端末",
    since: "ログイン",
    lastSeen: "最後のご利用",
    current: "この端末",
    unknownDevice: "不明な端末",
    on: (browser: string, system: string) => `${system}の${browser}`,
    end: "この端末をログアウトする",
    endOf: (device: string, since: string) => `${device}（${since}にログイン）`,
    gone: "その端末は、すでにログアウトしています。",
    history: "ログインの履歴",
    historyWhy: "新しいものから50件までを表示します。日時は日本時間です。",
    at: "日時",
    outcome: "結果",
    outcomes: {
      succeeded: "ログインしました",
      failed: "パスワードが正しくありませんでした",
      passkeyRefused: "パスキーでログインできませんでした",
      codeFailed: "確認コードが正しくありませんでした",
      locked: "ログインをロックしました",
      unlocked: "ロックを解除しました",
      proofsRemoved: "カードセンターで、2段階認証・パスキーを外しました",
    },
    none: "履歴はまだありません",
    strange: "心当たりのないログインがあるとき",
    strangeWhy:
      "すぐにカードセンターへお電話ください。ユーザーIDとパスワードは、電話やメールでお尋ねすることはありません。",
  },
  en: {
    title: "Security",
    lead: "See where you are logged in, and when you were.",
    logins: "Where you are logged in",
    loginsWhy: "After 15 minutes without activity you are logged out.",
    device: "Device",
    since: "Logged in",
    lastSeen: "Last used",
    current: "this device",
    unknownDevice: "Unknown device",
    on: (browser: string, system: string) => `${browser} on ${system}`,
    end: "Log this device out",
    endOf: (device: string, since: string) => `${device} (logged in ${since})`,
    gone: "That device has been logged out already.",
    history: "Login history",
    historyWhy: "The last 50, newest first, in Japan time.",
    at: "When",
    outcome: "What happened",
    outcomes: {
      succeeded: "Logged in",
      failed: "Wrong password",
      passkeyRefused: "Passkey refused",
      codeFailed: "Wrong code",
      locked: "Login locked",
      unlocked: "Login unlocked",
      proofsRemoved: "Second step or passkeys taken off by the card centre",
    },
    none: "Nothing yet",
    strange: "If you do not recognise a login",
    strangeWhy:
      "Please call the card centre at once. We never ask for your user ID and password by phone or mail.",
  },
});

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

/** Words of the second step: setting it up, and its code at the login. */
export const secondStepWords = defineWords({
  ja: {
    title: "2段階認証",
    lead: "ログインのとき、パスワードに加えて、認証アプリの確認コードをお尋ねします。",
    manage: "2段階認証の設定",
    off: "オフ",
    on: "オン",
    state: "状態",
    since: "オンにした日時",
    codesLeft: "残っている回復コード",
    codesCount: (count: number) => `${count}個`,
    offWhy:
      "オンにすると、パスワードを知られてしまっても、お手元の認証アプリがなければログインできません。",
    need: "TOTPに対応した認証アプリを、お手元の端末にご用意ください。",
    onWhy: "オフにすると、パスワードだけでログインできるようになります。",
    password: "現在のパスワード",
    begin: "設定をはじめる",
    switchOff: "2段階認証をオフにする",
    switchedOff: "2段階認証をオフにしました。",
    setUpTitle: "認証アプリの登録",
    setUpLead: "認証アプリで次のコードを読み取り、表示された6桁の確認コードを入力してください。",
    qrName: "認証アプリに登録するためのQRコード",
    secret: "読み取れないときに入力するキー",
    code: "確認コード",
    confirm: "オンにする",
    cancel: "やめて設定へ戻る",
    codesTitle: "回復コード",
    codesLead:
      "2段階認証をオンにしました。認証アプリを使えなくなったときは、確認コードの代わりに、次のどれか一つを使ってログインできます。",
    codesWhy:
      "それぞれ一度だけ使えます。表示するのは今回だけです。紙に書くなどして、端末とは別の場所に保管してください。",
    noted: "控えました",
    loginTitle: "確認コードの入力",
    loginLead: "認証アプリに表示されている6桁の確認コードを入力してください。",
    loginHint: "認証アプリを使えないときは、10桁の回復コードを入力してください。",
    loginSubmit: "ログイン",
    loginOver: "時間が過ぎたか、すでにお済みです。もう一度ログインからお願いします。",
    toLogin: "ログインへ",
    refusals: {
      missing: "現在のパスワードをご入力ください。",
      wrong: "現在のパスワードが正しくありません。",
      malformed: "確認コードは6桁の数字です。認証アプリの数字を入力してください。",
      "malformed-login": "6桁の確認コードか、10桁の回復コードを入力してください。",
      "wrong-code": "確認コードが正しくありません。認証アプリの新しい数字を入力してください。",
      over: "時間が過ぎたため、設定できませんでした。もう一度はじめからお願いします。",
      "on-already": "2段階認証は、すでにオンになっています。",
      "off-already": "2段階認証は、すでにオフになっています。",
    },
  },
  en: {
    title: "Second step",
    lead: "When you log in, a code of your authenticator app is asked for after the password.",
    manage: "Set up the second step",
    off: "Off",
    on: "On",
    state: "State",
    since: "On since",
    codesLeft: "Recovery codes left",
    codesCount: (count: number) => String(count),
    offWhy: "Then nobody can log in without your authenticator app, even with your password.",
    need: "You need an authenticator app (TOTP) on a device of yours.",
    onWhy: "Without it, the password alone is enough to log in.",
    password: "Present password",
    begin: "Start",
    switchOff: "Switch the second step off",
    switchedOff: "The second step has been switched off.",
    setUpTitle: "Register your authenticator app",
    setUpLead: "Scan this code with the app, then enter the six digits it shows.",
    qrName: "QR code for your authenticator app",
    secret: "Key to type if you cannot scan",
    code: "Code",
    confirm: "Switch on",
    cancel: "Back to the settings without switching on",
    codesTitle: "Recovery codes",
    codesLead:
      "The second step is on. If you can no longer use the app, log in with one of these in place of its code.",
    codesWhy:
      "Each works once. They are shown this time only: write them down and keep them apart from your device.",
    noted: "I have noted them",
    loginTitle: "Enter the code",
    loginLead: "Enter the six digits your authenticator app shows.",
    loginHint: "If you cannot use the app, enter a recovery code of ten digits.",
    loginSubmit: "Log in",
    loginOver: "Too much time has passed, or this was done already. Please log in again.",
    toLogin: "To the login",
    refusals: {
      missing: "Please enter your present password.",
      wrong: "The present password is not right.",
      malformed: "The code has six digits. Please enter the digits your app shows.",
      "malformed-login":
        "Please enter the six digits of the app, or a recovery code of ten digits.",
      "wrong-code": "The code is not right. Please enter the app's new digits.",
      over: "Too much time has passed to set it up. Please start again.",
      "on-already": "The second step is on already.",
      "off-already": "The second step is off already.",
    },
  },
});

/** Words of passkeys: the member's own, and the login with one. */
export const passkeyWords = defineWords({
  ja: {
    title: "パスキー",
    lead: "指紋や顔、端末の画面ロックで、パスワードを入力せずにログインできます。",
    what: "パスキーは、お使いの端末やパスワード管理アプリに保存されます。指紋や顔の情報が当社に送られることはありません。",
    manage: "パスキーの追加と削除",
    own: "ご登録のパスキー",
    none: "パスキーはまだありません",
    noneWhy: "追加すると、次回からパスキーでもログインできます。",
    created: "追加",
    lastUsed: "最後のご利用",
    neverUsed: "まだお使いになっていません",
    add: "パスキーを追加する",
    name: "パスキーの名前",
    nameHint: "どの端末のものか、あとでわかる名前にしてください。40文字までです。",
    password: "現在のパスワード",
    next: "次へ",
    newTitle: "パスキーの作成",
    newLead: (name: string) => `「${name}」のパスキーを作成します。`,
    newWhy:
      "ボタンを押すと、端末が指紋や顔、画面ロックで本人の確認をします。5分以内にお願いします。",
    make: "この端末で作成する",
    needsScript:
      "パスキーの作成には、JavaScriptを使えるブラウザが必要です。ブラウザの設定で有効にしてから、このページを開き直してください。",
    unsupported:
      "お使いのブラウザはパスキーに対応していません。ほかのブラウザか端末でお試しください。",
    failed:
      "端末での確認が完了しませんでした。もう一度ボタンを押してください。この端末にすでにパスキーがあるときは、新しく作成する必要はありません。",
    cancel: "やめて一覧へ戻る",
    added: "パスキーを追加しました。",
    addedWhy: "次回から、ログイン画面の「パスキーでログイン」をお使いいただけます。",
    removed: "パスキーを削除しました。",
    removedWhy:
      "このサイトでは使えなくなりました。端末に残っているパスキーは、端末の設定から削除してください。",
    remove: "このパスキーを削除する",
    detail: "詳細と削除",
    detailOf: (name: string) => `（${name}）`,
    removeLead: "削除すると、このパスキーではログインできなくなります。",
    logIn: "パスキーでログイン",
    or: "または",
    logInFailed:
      "パスキーの確認が完了しませんでした。もう一度押していただくか、ユーザーIDとパスワードでログインしてください。",
    refusals: {
      missing: "現在のパスワードをご入力ください。",
      wrong: "現在のパスワードが正しくありません。",
      nameMissing: "パスキーの名前をご入力ください。",
      nameTooLong: "パスキーの名前は40文字までにしてください。",
      "too-many": "パスキーは10個までです。お使いでないパスキーを削除してから追加してください。",
      over: "時間が過ぎたため、作成できませんでした。もう一度はじめからお願いします。",
      unread: "パスキーを登録できませんでした。もう一度はじめからお願いします。",
      gone: "そのパスキーは、すでに削除されています。",
      refused:
        "このパスキーではログインできませんでした。ユーザーIDとパスワードでログインしてください。",
    },
  },
  en: {
    title: "Passkeys",
    lead: "Log in with a fingerprint, your face or your device's screen lock, without typing a password.",
    what: "A passkey is stored on your device or in your password manager. Nothing about your fingerprint or face is sent to us.",
    manage: "Add or remove passkeys",
    own: "Your passkeys",
    none: "No passkeys yet",
    noneWhy: "Once you add one, you can log in with it too.",
    created: "Added",
    lastUsed: "Last used",
    neverUsed: "Not used yet",
    add: "Add a passkey",
    name: "Name of the passkey",
    nameHint: "A name that tells you later which device it belongs to, up to 40 characters.",
    password: "Present password",
    next: "Continue",
    newTitle: "Create a passkey",
    newLead: (name: string) => `This creates the passkey "${name}".`,
    newWhy:
      "When you press the button, your device checks that it is you by fingerprint, face or screen lock. Please do so within 5 minutes.",
    make: "Create it on this device",
    needsScript:
      "Creating a passkey needs a browser with JavaScript. Please switch it on in the browser's settings and open this page again.",
    unsupported: "Your browser does not know passkeys. Please try another browser or device.",
    failed:
      "The device did not finish its check. Please press the button again. If this device holds a passkey already, there is no need for another.",
    cancel: "Back to the list without creating one",
    added: "The passkey has been added.",
    addedWhy: 'From now on you can use "Log in with a passkey" on the login page.',
    removed: "The passkey has been removed.",
    removedWhy:
      "It no longer works on this site. What is left of it on your device can be deleted in the device's settings.",
    remove: "Remove this passkey",
    detail: "Details and removal",
    detailOf: (name: string) => ` (${name})`,
    removeLead: "Once removed, this passkey cannot be used to log in.",
    logIn: "Log in with a passkey",
    or: "or",
    logInFailed:
      "The passkey was not confirmed. Press again, or log in with your user ID and password.",
    refusals: {
      missing: "Please enter your present password.",
      wrong: "The present password is not right.",
      nameMissing: "Please enter a name for the passkey.",
      nameTooLong: "The name of a passkey has up to 40 characters.",
      "too-many":
        "You can have up to 10 passkeys. Please remove one you do not use before adding another.",
      over: "Too much time has passed to create it. Please start again.",
      unread: "The passkey could not be registered. Please start again.",
      gone: "That passkey has been removed already.",
      refused:
        "This passkey could not be used to log in. Please log in with your user ID and password.",
    },
  },
});

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
