import { defineWords } from "./define-words";

type Centre = { readonly phone: string; readonly hours: string };

/** 未登録の方: its three steps, and every way in which one cannot go on. */
export const registrationWords = defineWords({
  ja: {
    title: "未登録の方（初回登録）",
    lead: "カードをご用意ください。数分で終わります。",
    steps: { identify: "カードの確認", confirm: "ご本人の確認", complete: "登録" },
    cardNumber: "カード番号",
    cardNumberHint: "カードに記載の15桁の番号です。空白や全角も、そのままご入力いただけます。",
    cardNumberDoubt:
      "番号に入力の誤りがあるかもしれません。カードの番号と見比べてください。このまま進むこともできます。",
    birthDate: "生年月日",
    next: "次へ",
    family: "家族カードをお持ちの方も、ご自身のカードでこの画面からご登録ください。",
    alreadyRegistered: "登録がお済みの方は、ログインへお進みください。",
    toLogin: "ログイン",
    stuck: "カードがお手元にない場合や、うまくいかない場合は、カードセンターへお電話ください。",
    codeLead: (address: string) =>
      `ご登録のメールアドレス（${address}）に確認コードをお送りしました。15分以内にご入力ください。`,
    code: "確認コード",
    resend: "コードをもう一度送る",
    resent: "確認コードをもう一度お送りしました。前のコードは使えなくなりました。",
    notArrived: "メールが届かないとき",
    notArrivedText:
      "迷惑メールの箱もご覧ください。30秒ほど待ってから、もう一度送ることができます。メールアドレスが変わった方は、カードセンターへお電話ください。",
    startOver: "最初からやり直す",
    choiceLead: "ログインに使うユーザーIDとパスワードをお決めください。",
    letter:
      "メールアドレスのご登録がないため、登録のお知らせを郵便でお送りします。届くまでのあいだ、一部のお手続きはお待ちいただきます。",
    userId: "ユーザーID",
    userIdRules: {
      length: "8〜32文字",
      characters: "英字、数字、「.」「_」「-」だけ（大文字と小文字は区別しません）",
      firstLetter: "英字で始まる",
    },
    userIdNote: "カード番号やメールアドレスではありません。",
    password: "パスワード",
    passwordRules: { length: "12〜128文字", excludes: "ユーザーIDを含まない" },
    passwordNote:
      "記号や日本語も使えます。よくある言葉だけのものは避けてください。カードの暗証番号（数字4桁）ではありません。",
    email: "メールアドレス",
    emailHint:
      "ご登録いただくと、確認コードをお送りします。郵便のお知らせのあとで、お知らせの宛先になります。あとからでもご登録いただけます。",
    emailLead: (address: string) =>
      `ログインの登録が完了しました。${address} に確認コードをお送りしましたので、15分以内にご入力ください。`,
    emailNotArrivedText:
      "迷惑メールの箱もご覧ください。30秒ほど待ってから、もう一度送ることができます。アドレスに誤りがあるときは、ログインのあとで登録し直していただけます。",
    withoutEmail: "メールアドレスを登録せずにログインへ進む",
    submit: "登録する",
    refused: (centre: Centre) =>
      `ご入力の内容では登録を進められませんでした。内容をご確認のうえ、ご不明な点はカードセンター ${centre.phone}（${centre.hours}）へお電話ください。`,
    over: "登録の手続きが終了しました。お手数ですが、最初からやり直してください。",
    tooMany:
      "確認コードが続けて正しくなかったため、登録の手続きを終了しました。お手数ですが、最初からやり直してください。",
    noResend: {
      "too-soon": "確認コードをお送りしたばかりです。30秒ほど待ってから、もう一度お試しください。",
      "too-often":
        "確認コードをお送りできる回数に達しました。届いたコードをご入力いただくか、最初からやり直してください。",
    },
    fields: {
      cardNumber: "カード番号は15桁の数字でご入力ください。",
      birthDate: "生年月日は、年・月・日を数字でご入力ください（例：1985年4月1日）。",
      code: {
        digits: "確認コードは数字6桁でご入力ください。",
        "wrong-code": "確認コードが正しくありません。最後に届いたメールのコードをご入力ください。",
      },
      userId: {
        missing: "ユーザーIDをご入力ください。",
        "too-short": "ユーザーIDは8文字以上にしてください。",
        "too-long": "ユーザーIDは32文字までにしてください。",
        characters: "ユーザーIDに使えるのは、英字、数字、「.」「_」「-」だけです。",
        "first-letter": "ユーザーIDは英字で始めてください。",
        taken: "このユーザーIDはお使いいただけません。ほかのユーザーIDにしてください。",
        "card-number":
          "ユーザーIDにカード番号は使えません。英字で始まる文字の並びをお決めください。",
        "mail-address":
          "ユーザーIDにメールアドレスは使えません。英字で始まる文字の並びをお決めください。",
      },
      email: {
        "too-long": "メールアドレスは100文字までにしてください。",
        "not-an-address": "メールアドレスは「name@example.jp」の形でご入力ください。",
      },
      password: {
        missing: "パスワードをご入力ください。",
        "too-short": "パスワードは12文字以上にしてください。",
        "too-long": "パスワードは128文字までにしてください。",
        "holds-user-id": "パスワードにユーザーIDを含めることはできません。",
        "too-easy":
          "このパスワードは推測されやすいものです。関係のない言葉をいくつか並べると、覚えやすく丈夫になります。",
        "four-digits": "パスワードは4桁の暗証番号ではありません。12文字以上でお決めください。",
      },
    },
  },
  en: {
    title: "Not registered yet (first registration)",
    lead: "Please have your card at hand. It takes a few minutes.",
    steps: { identify: "Your card", confirm: "Your identity", complete: "Registration" },
    cardNumber: "Card number",
    cardNumberHint: "The 15 digits on your card. Spaces and full-width digits are fine.",
    cardNumberDoubt:
      "The number may be mistyped. Please compare it with your card; you can go on all the same.",
    birthDate: "Date of birth",
    next: "Next",
    family: "Holders of family cards register here too, each with their own card.",
    alreadyRegistered: "If you have registered already, please log in.",
    toLogin: "Log in",
    stuck: "If you do not have your card at hand, or are stuck, please call the card centre.",
    codeLead: (address: string) =>
      `We have sent a confirmation code to your address on file (${address}). Please enter it within 15 minutes.`,
    code: "Confirmation code",
    resend: "Send another code",
    resent: "We have sent another code. The one before no longer works.",
    notArrived: "If no mail arrives",
    notArrivedText:
      "Please look into the spam folder too. After about 30 seconds you can have another code sent. If your address has changed, please call the card centre.",
    startOver: "Start over",
    choiceLead: "Please choose the user ID and the password you will log in with.",
    letter:
      "As we have no mail address of yours, we will confirm the registration by letter. Until then some changes have to wait.",
    userId: "User ID",
    userIdRules: {
      length: "8 to 32 characters",
      characters: "Letters, digits, “.”, “_” and “-” only (capitals do not matter)",
      firstLetter: "Begins with a letter",
    },
    userIdNote: "Neither the card number nor a mail address.",
    password: "Password",
    passwordRules: { length: "12 to 128 characters", excludes: "Does not contain the user ID" },
    passwordNote:
      "Signs and Japanese are fine. Please avoid a single common word. It is not the four-digit PIN of the card.",
    email: "Mail address",
    emailHint:
      "If you give one, we send a code to it. It is where we write to once you have our letter. You can also add it later.",
    emailLead: (address: string) =>
      `Your login is registered. We have sent a confirmation code to ${address}. Please enter it within 15 minutes.`,
    emailNotArrivedText:
      "Please look into the spam folder too. After about 30 seconds you can have another code sent. If the address was mistyped, you can add it again after logging in.",
    withoutEmail: "Go to the login without adding the address",
    submit: "Register",
    refused: (centre: Centre) =>
      `We could not go on with what was entered. Please check it; for help, call the card centre, ${centre.phone} (${centre.hours}).`,
    over: "This registration has ended. Please start over.",
    tooMany:
      "As wrong codes were entered in a row, this registration has ended. Please start over.",
    noResend: {
      "too-soon": "A code has just been sent. Please wait about 30 seconds and try again.",
      "too-often": "No more codes can be sent. Please enter the one that arrived, or start over.",
    },
    fields: {
      cardNumber: "Please enter the 15 digits of the card number.",
      birthDate: "Please enter year, month and day in digits (for example 1985, 4, 1).",
      code: {
        digits: "Please enter the six digits of the code.",
        "wrong-code": "The code is not right. Please enter the one from the latest mail.",
      },
      userId: {
        missing: "Please enter a user ID.",
        "too-short": "The user ID needs at least 8 characters.",
        "too-long": "The user ID may have 32 characters at most.",
        characters: "A user ID consists of letters, digits, “.”, “_” and “-” only.",
        "first-letter": "The user ID has to begin with a letter.",
        taken: "This user ID cannot be used. Please choose another one.",
        "card-number":
          "A card number cannot be a user ID. Please choose one that begins with a letter.",
        "mail-address":
          "A mail address cannot be a user ID. Please choose one that begins with a letter.",
      },
      email: {
        "too-long": "The mail address may have 100 characters at most.",
        "not-an-address": "Please enter the mail address like “name@example.jp”.",
      },
      password: {
        missing: "Please enter a password.",
        "too-short": "The password needs at least 12 characters.",
        "too-long": "The password may have 128 characters at most.",
        "holds-user-id": "The password must not contain the user ID.",
        "too-easy":
          "This password is easily guessed. A few unrelated words are easy to remember and strong.",
        "four-digits": "The password is not the four-digit PIN. It needs at least 12 characters.",
      },
    },
  },
});
