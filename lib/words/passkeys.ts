import { defineWords } from "./define-words";

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
    what: "A passkey is kept on your device or in your password manager. Nothing about your fingerprint or face is sent to us.",
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
