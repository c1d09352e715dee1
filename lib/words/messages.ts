import { defineWords } from "./define-words";

/** Words of the messages and of a single one. */
export const inboxWords = defineWords({
  ja: {
    title: "お知らせ",
    lead: "これまでにお送りしたメールを、すべてこちらでご覧いただけます。",
    unread: "未読",
    allRead: "すべて既読にする",
    read: "既読にする",
    none: "お知らせはまだありません",
    noneWhy: "ログインやご登録に変更があると、メールと同じ内容をこちらに表示します。",
    back: "お知らせの一覧へ",
  },
  en: {
    title: "Messages",
    lead: "Every mail we have sent you can be read here.",
    unread: "Unread",
    allRead: "Mark all as read",
    read: "Mark as read",
    none: "No messages yet",
    noneWhy: "When something about your login or your details changes, the mail is shown here too.",
    back: "All messages",
  },
});

/** What notices are about, as a member switches them on and off, and the page on which they do. */
export const topicWords = defineWords({
  ja: {
    title: "お知らせの設定",
    lead: "どのお知らせをメールでお送りするかと、メールの言語をお選びいただけます。",
    open: "お知らせの設定",
    always: "必ずお送りするお知らせ",
    alwaysWhy:
      "身に覚えのないログインやお手続きにすぐ気づいていただけるよう、次のお知らせは停止できません。メールアドレスのご登録がない方には、郵送でお送りします。",
    alwaysOn: "停止できません",
    choose: "お選びいただけるお知らせ",
    chooseHint:
      "停止したものは、メールでも「お知らせ」でもお送りしません。金額や期限は、いつでも会員サイトでご確認いただけます。",
    language: "メールの言語",
    languageHint: "お送りするメールと「お知らせ」の文面の言語です。",
    languageName: "日本語",
    chooseLanguage: "メールの言語をお選びください。",
    submit: "変更する",
    done: "お知らせの設定を変更しました",
    doneWhy: "確認のため、変更した内容をメールと「お知らせ」でもお送りしました。",
    same: "変更したところはありません",
    to: (address: string) => `メールの送り先：${address}`,
    noAddress:
      "メールアドレスのご登録がありません。必ずお送りするお知らせは郵送し、ほかのお知らせは会員サイトの「お知らせ」に表示します。",
    topics: {
      security: {
        name: "安全のためのお知らせ",
        what: "新しい端末からのログイン、パスワード・ユーザーID・ご連絡先などの変更、ロックとその解除",
      },
      procedures: {
        name: "お手続きの控え",
        what: "会員サイトで承ったお手続きの内容と受付番号",
      },
      debitFailed: {
        name: "引き落としができなかったとき",
        what: "理由と、これからのお支払い方法",
      },
      billReady: { name: "ご請求金額の確定", what: "締め日のあと、金額とお支払日" },
      debitSoon: { name: "お支払日の3日前", what: "金額、引き落とし口座、ご用意いただく日" },
      pointsExpiring: { name: "ポイントの有効期限", what: "失効する30日前" },
      nearLimit: {
        name: "ご利用可能額が少なくなったとき",
        what: "ご利用枠の80％、90％に達したとき",
      },
      revolvingDeadline: {
        name: "あとリボの期限の3日前",
        what: "ご請求に対象のご利用があるとき。あとリボをお使いになったことのない方には、ここで選ばないかぎりお送りしません。",
      },
    },
  },
  en: {
    title: "Notice settings",
    lead: "Choose which notices we mail to you, and in which language.",
    open: "Notice settings",
    always: "Always sent",
    alwaysWhy:
      "These cannot be switched off, so that you notice at once a login or a request that was not yours. Members without a mail address on file get them by post.",
    alwaysOn: "Cannot be switched off",
    choose: "Yours to choose",
    chooseHint:
      "What you switch off is neither mailed nor shown under Messages. Amounts and deadlines are on the member site at any time.",
    language: "Language of mail",
    languageHint: "The language of the mails we send and of the texts under Messages.",
    languageName: "English",
    chooseLanguage: "Please choose a language.",
    submit: "Change",
    done: "Your notice settings have been changed",
    doneWhy: "To confirm it, we have mailed you what was changed; it is under Messages too.",
    same: "Nothing was changed",
    to: (address: string) => `Mail goes to ${address}`,
    noAddress:
      "There is no mail address on file. What is always sent goes by post, all else is shown under Messages.",
    topics: {
      security: {
        name: "Safety",
        what: "logins from a new device, changes of password, user ID or contacts, locks and unlocks",
      },
      procedures: {
        name: "Receipts",
        what: "what you asked for on the member site, with its receipt number",
      },
      debitFailed: {
        name: "A debit that failed",
        what: "why, and how to pay",
      },
      billReady: { name: "Your bill is ready", what: "after closing: amount and payment date" },
      debitSoon: {
        name: "Three days before a payment",
        what: "amount, account, and the day to have it ready by",
      },
      pointsExpiring: { name: "Points that expire", what: "30 days before" },
      nearLimit: {
        name: "Credit getting low",
        what: "when 80 % and 90 % of your limit are used",
      },
      revolvingDeadline: {
        name: "Three days before the Pay-flex deadline",
        what: "when a bill has something that can be turned into revolving. Never sent to members who have not used Pay-flex, unless they choose it here.",
      },
    },
  },
});
