import { defineWords } from "./define-words";
import type { DomainEvent } from "@/lib/kernel/events";
import type { Language } from "@/lib/kernel/language";

/** Words of the page on which a member takes home what is kept of them. */
export const ownDataWords = defineWords({
  ja: {
    title: "自分の情報をまとめて受け取る",
    link: "受け取りの手続きへ",
    section:
      "お預かりしている情報のすべてを、ひとつのファイルで受け取れます（個人情報の開示のご請求）。",
    lead: "お客様についてお預かりしている情報を、ひとつのZIPファイルで受け取れます。個人情報保護法にもとづく開示のご請求として、手数料なしで承ります。",
    inside: "入っているもの",
    insideBasic: [
      "お名前、ご住所、ご連絡先、勤務先、ご契約と引き落とし口座",
      "カード（番号は下5桁だけ）と、カードのお手続き",
      "ご入会からのすべてのご利用、ご請求、お支払い、ポイント、あとリボの書面",
      "変更の履歴、お申し出、お知らせ、ログインと端末、記録された出来事",
    ].join("\n"),
    insideFamily: [
      "お名前、ご住所、ご連絡先、勤務先",
      "ご自身のカード（番号は下5桁だけ）と、カードのお手続き",
      "ご自身のカードのすべてのご利用",
      "変更の履歴、お申し出、お知らせ、ログインと端末、記録された出来事",
    ].join("\n"),
    others: "ほかの会員の方のプロフィール、ログイン、お知らせは入っていません。",
    othersFamily: "ご契約全体のご請求とポイント、ほかの会員の方の情報は入っていません。",
    never: "パスワード、暗証番号、カード番号の全桁は入っていません。",
    how: "ファイルは、表計算ソフトなどで開けるCSVとJSONです。説明（README.txt）が日本語と英語で入っています。",
    password: "パスワード",
    passwordHint: "ログインから5分以上たっているため、もう一度お尋ねします。",
    ask: "受け取る手続きをする",
    told: "手続きをしたことは、安全のためメールと「お知らせ」でもお送りします。",
    ready: "ご用意ができました",
    readyUntil: (when: string) =>
      `${when}まで、この端末のこのログインから受け取れます。過ぎたときは、もう一度お手続きください。`,
    fetch: "ZIPファイルを受け取る",
    careful:
      "ご住所やご利用の明細が入っています。ほかの方も使う端末では、受け取ったあとにファイルを残さないでください。",
    blocked: (count: string, when: string) =>
      `24時間に${count}回まで承っています。次は${when}から手続きできます。`,
    questions:
      "書面での受け取り、内容のお尋ね、訂正や利用停止のご請求は、カードセンターで承ります。",
    refusals: {
      missing: "パスワードをご入力ください。",
      wrong: "パスワードが正しくありません。",
      "too-often":
        "手続きの回数が多いため、いまは承れません。先に受け取ったファイルをご確認ください。",
    },
  },
  en: {
    title: "Take your data home",
    link: "To the request",
    section: "All we keep about you in one file (a request for disclosure of personal data).",
    lead: "Everything we keep about you, in one ZIP file. It is a disclosure under the Act on the Protection of Personal Information and costs nothing.",
    inside: "What is in it",
    insideBasic: [
      "Name, address, contacts, employer, the contract and its debit account",
      "Cards (last five digits only) and what was asked about them",
      "All transactions since you joined, bills, payments, points, and the documents about revolving",
      "Changes, reported transactions, messages, logins and devices, recorded events",
    ].join("\n"),
    insideFamily: [
      "Name, address, contacts, employer",
      "Your own card (last five digits only) and what was asked about it",
      "All transactions of your own card",
      "Changes, reported transactions, messages, logins and devices, recorded events",
    ].join("\n"),
    others: "Profiles, logins and messages of other members are not in it.",
    othersFamily: "Bills and points of the contract and the data of other members are not in it.",
    never: "Passwords, PINs and whole card numbers are not in it.",
    how: "The files are CSV and JSON, which spreadsheets and other programs open. README.txt explains them in Japanese and English.",
    password: "Password",
    passwordHint: "It is more than five minutes since you logged in, so we ask once more.",
    ask: "Request my data",
    told: "For your safety we also tell you by mail and under Messages that it was requested.",
    ready: "Your data is ready",
    readyUntil: (when: string) =>
      `Until ${when} this login can fetch it, on this device. After that, please ask again.`,
    fetch: "Get the ZIP file",
    careful:
      "It contains your address and what you paid by card. Do not leave the file on a device others use too.",
    blocked: (count: string, when: string) =>
      `You can ask ${count} times within 24 hours. The next time is from ${when}.`,
    questions:
      "For a copy on paper, questions, corrections or a stop of use, please call the card centre.",
    refusals: {
      missing: "Please enter your password.",
      wrong: "The password is not right.",
      "too-often": "This was asked for too often. Please look at the file you already have.",
    },
  },
});

/** What README.txt says of the files a member takes home. */
export const ownDataFileWords = defineWords({
  ja: {
    title: (issuer: string) => `${issuer}　お客様についてお預かりしている情報`,
    madeAt: (when: string) => `作成日時：${when}（日本時間）`,
    basicScope:
      "本会員の方の情報です。ご契約全体のご利用・ご請求・ポイントと、ご本人のプロフィール、ログイン、お知らせが入っています。家族会員の方のプロフィール、ログイン、お知らせは入っていません。",
    familyScope:
      "家族会員の方の情報です。ご本人のカードのご利用と、ご本人のプロフィール、ログイン、お知らせが入っています。ご契約全体のご請求やポイント、ほかの方の情報は入っていません。",
    reading:
      "csvは表計算ソフトで、jsonとtxtは文字を表示するソフトで開けます。文字コードはUTF-8です。金額は円、日時は日本時間です。",
    files: {
      "profile.json":
        "お名前、生年月日、ご住所、電話番号、メールアドレス、勤務先。本会員の方には、ご契約と引き落とし口座も入っています。",
      "cards.csv": "カード（番号は下5桁だけ）、有効期限、状態、上限。",
      "card-requests.json": "カードの一時停止、紛失・盗難のお届け、上限や停止などのお手続き。",
      "login.json": "ユーザーID、登録日時、パスキーの名前、2段階認証の状態。",
      "logins.csv": "ログインの始まりと終わり、使った端末。",
      "devices.csv": "ログインに使ったことのある端末。",
      "activity.csv": "すべてのご利用。会員サイトの「CSV（全項目）」と同じ形式です。",
      "authorizations.csv":
        "お店での承認（確定待ち）の記録。売上データが届いたもの、取り消されたものも入っています。",
      "bills.csv": "毎月のご請求。",
      "payments.csv": "お支払い（引き落とし、振り込み）。",
      "debits.csv": "金融機関への引き落としの依頼と、その結果。",
      "points.csv": "ポイントの増減。",
      "exchanges.csv": "ポイントの交換。",
      "conversions.json":
        "あとリボのお申し込みと、そのときにお見せしたお支払い条件の書面（ご同意の内容）。",
      "extra-repayments.csv": "あとリボの追加のご返済。",
      "profile-changes.json": "お客様情報の変更の履歴（変更前と変更後）。",
      "requests.csv": "カード会社へお伝えしたお手続きと、その結果。",
      "cases.json": "ご利用についてのお申し出と、そのやりとり。",
      "messages.json": "これまでにお送りしたお知らせのすべて。",
      "notification-settings.json": "お知らせの設定。",
      "events.csv": "お客様について記録された、会員サイトとカードセンターでの出来事。",
    },
    leftOut:
      "入っていないもの：パスワード、暗証番号、確認コード、カード番号の全桁、暗号の鍵とその計算結果。これらは、読める形では保存していないか、知られるとお客様の不利益になるものです。",
    keep: "ご住所やご利用の明細が入っています。ほかの方の手に渡らないよう、大切に保管してください。内容のお尋ねや訂正は、カードセンターで承ります。",
  },
  en: {
    title: (issuer: string) => `${issuer}: the data we keep about you`,
    madeAt: (when: string) => `Made on ${when} (Japan time)`,
    basicScope:
      "For the basic member: transactions, bills and points of the whole contract, and your own profile, logins and messages. Profiles, logins and messages of family members are not included.",
    familyScope:
      "For a family member: the transactions of your own card, and your own profile, logins and messages. Bills and points of the contract and the data of others are not included.",
    reading:
      "csv opens in a spreadsheet, json and txt in any program that shows text. The text is UTF-8, amounts are yen, times are Japan time.",
    files: {
      "profile.json":
        "Name, date of birth, address, phone numbers, e-mail address, employer; for the basic member the contract and its debit account too.",
      "cards.csv": "Cards (the last five digits of the number only), expiry, state, cap.",
      "card-requests.json": "Freezes, reports of loss or theft, and changes of caps and states.",
      "login.json": "User ID, when it was registered, names of passkeys, state of the second step.",
      "logins.csv": "When logins began and ended, and on which device.",
      "devices.csv": "Devices that were used to log in.",
      "activity.csv": 'All transactions, in the form of "CSV (everything)" on the site.',
      "authorizations.csv":
        "Approvals in shops, those that were posted or reversed since among them.",
      "bills.csv": "The monthly bills.",
      "payments.csv": "Payments by debit or transfer.",
      "debits.csv": "What we asked your bank to debit, and its answer.",
      "points.csv": "How points came and went.",
      "exchanges.csv": "Exchanges of points.",
      "conversions.json":
        "Purchases turned into revolving, each with the terms you were shown and agreed to.",
      "extra-repayments.csv": "Extra repayments of revolving.",
      "profile-changes.json": "Changes of your details, before and after.",
      "requests.csv": "What we passed on to the card company for you, and what became of it.",
      "cases.json": "Reported transactions, and what was written about them.",
      "messages.json": "Every message we have sent you.",
      "notification-settings.json": "Your notice settings.",
      "events.csv": "What was recorded about you on the member site and at the card centre.",
    },
    leftOut:
      "Left out: passwords, PINs, codes, whole card numbers, keys and what is computed with them. We keep them in no readable form, or they would harm you in other hands.",
    keep: "This contains your address and what you paid by card. Please keep it where nobody else can read it. For questions and corrections call the card centre.",
  },
});

export type OwnDataFile = keyof (typeof ownDataFileWords)["ja"]["files"];

/** Headers of the tables a member takes home, and the words of what stands in them. */
export const ownDataColumnWords = defineWords({
  ja: {
    columns: {
      card: "会員番号 #",
      holder: "会員の種類",
      expires: "有効期限",
      state: "状態",
      capYen: "上限",
      begunAt: "始まり",
      lastSeenAt: "最後のご利用",
      endedAt: "終わり",
      endReason: "終わった理由",
      browser: "端末（ブラウザの名乗り）",
      device: "端末",
      firstSeenAt: "はじめてのログイン",
      occurredAt: "承認日時",
      kind: "種別",
      merchantName: "ご利用先",
      amountYen: "金額",
      openYen: "確定待ちの残り",
      currency: "通貨",
      foreignAmount: "海外通貨利用金額",
      closingOn: "締め日",
      debitOn: "お支払日",
      previousYen: "前回締め日金額",
      receivedYen: "お支払い・ご入金・調整",
      newYen: "新規ご利用金額",
      balanceYen: "今回締め日金額",
      billedYen: "今回ご請求金額",
      settledOn: "お支払いが済んだ日",
      paidOn: "お支払いの日",
      attempt: "回",
      result: "結果",
      occurredOn: "日付",
      points: "ポイント",
      postingId: "明細ID",
      reward: "交換したもの",
      receiptNo: "受付番号",
      at: "日時",
      reason: "カード会社の説明",
      event: "出来事",
      by: "だれが",
    },
    codes: {
      holder: { basic: "本会員", family: "家族会員" },
      card: { active: "有効", stopped: "停止", lost: "紛失・盗難", ended: "終了" },
      loginEnd: {
        "logged-out": "ログアウト",
        member: "別の端末から終了",
        locked: "ロック",
        password: "パスワードの変更",
        "user-id": "ユーザーIDの変更",
        renewed: "同じ端末での新しいログイン",
        replaced: "新しいログインと入れ替え",
        "card-ended": "カードの終了",
        "letter-refused": "ご登録の確認ができなかったため",
      },
      use: { purchase: "お買い物", cash_advance: "キャッシング" },
      bill: { unpaid: "お支払い前", paid: "お支払い済み", carried: "次回に合算" },
      payment: { debit: "引き落とし", transfer: "お振り込み" },
      debit: {
        "0": "引き落とし済み",
        "1": "残高不足",
        "2": "口座なし",
        "3": "預金者のご都合による停止",
        "4": "口座振替のご依頼なし",
        "8": "当社による停止",
        "9": "その他",
      },
      exchange: { accepted: "受付", done: "完了", cancelled: "取消" },
      by: {
        self: "ご本人",
        member: "ご契約のほかの会員",
        staff: "カードセンター",
        job: "システム",
        visitor: "ログイン前",
      },
    },
  },
  en: {
    columns: {
      card: "Card",
      holder: "Holder",
      expires: "Expires",
      state: "State",
      capYen: "Cap",
      begunAt: "Began",
      lastSeenAt: "Last used",
      endedAt: "Ended",
      endReason: "Why it ended",
      browser: "Device (as the browser names itself)",
      device: "Device",
      firstSeenAt: "First login",
      occurredAt: "Approved at",
      kind: "Kind",
      merchantName: "Merchant",
      amountYen: "Amount",
      openYen: "Still pending",
      currency: "Currency",
      foreignAmount: "Amount abroad",
      closingOn: "Closing date",
      debitOn: "Payment date",
      previousYen: "Previous balance",
      receivedYen: "Payments, refunds, adjustments",
      newYen: "New transactions",
      balanceYen: "Balance at closing",
      billedYen: "Amount of the bill",
      settledOn: "Paid up on",
      paidOn: "Paid on",
      attempt: "Try",
      result: "Result",
      occurredOn: "Date",
      points: "Points",
      postingId: "Use",
      reward: "Exchanged for",
      receiptNo: "Receipt number",
      at: "When",
      reason: "The card company's explanation",
      event: "What happened",
      by: "By whom",
    },
    codes: {
      holder: { basic: "basic member", family: "family member" },
      card: { active: "active", stopped: "stopped", lost: "lost or stolen", ended: "ended" },
      loginEnd: {
        "logged-out": "logged out",
        member: "ended from another device",
        locked: "locked",
        password: "change of password",
        "user-id": "change of user ID",
        renewed: "a new login on the same device",
        replaced: "replaced by a newer login",
        "card-ended": "the card ended",
        "letter-refused": "the registration was not confirmed",
      },
      use: { purchase: "purchase", cash_advance: "cash advance" },
      bill: { unpaid: "to be paid", paid: "paid", carried: "in the next bill" },
      payment: { debit: "direct debit", transfer: "transfer" },
      debit: {
        "0": "debited",
        "1": "insufficient funds",
        "2": "no such account",
        "3": "stopped by the depositor",
        "4": "no mandate",
        "8": "stopped by us",
        "9": "other",
      },
      exchange: { accepted: "received", done: "done", cancelled: "cancelled" },
      by: {
        self: "yourself",
        member: "another member of the contract",
        staff: "the card centre",
        job: "the system",
        visitor: "before the login",
      },
    },
  },
});

export type OwnDataColumn = keyof (typeof ownDataColumnWords)["ja"]["columns"];
export type OwnDataCodes = keyof (typeof ownDataColumnWords)["ja"]["codes"];

/** Events that are about a member. */
type EventAboutMember = DomainEvent extends infer Event
  ? Event extends { readonly name: infer Name extends string; readonly about: unknown }
    ? Name
    : never
  : never;

/** Events about a member in plain words: [Japanese, English]. A new one does not compile without. */
const events: Readonly<Record<EventAboutMember, readonly [ja: string, en: string]>> = {
  "login.succeeded": ["ログインしました", "Logged in"],
  "login.failed": ["パスワードが正しくありませんでした", "Wrong password"],
  "login.code-failed": ["確認コードが正しくありませんでした", "Wrong code"],
  "login.passkey-refused": ["パスキーでログインできませんでした", "Passkey refused"],
  "login.from-new-device": ["新しい端末からのログインです", "It was a login from a new device"],
  "login.locked": ["ログインをロックしました", "Login locked"],
  "session.ended": ["ログアウトしました", "Logged out"],
  "second-step.switched-on": ["2段階認証をオンにしました", "Second step switched on"],
  "second-step.switched-off": ["2段階認証をオフにしました", "Second step switched off"],
  "passkey.added": ["パスキーを追加しました", "Passkey added"],
  "passkey.removed": ["パスキーを削除しました", "Passkey removed"],
  "registration.code-sent": ["初回登録の確認コードを送りました", "Code for the registration sent"],
  "registration.email-confirmed": ["メールアドレスを確認しました", "Mail address confirmed"],
  "registration.date-mistaken": ["生年月日が正しくありませんでした", "Wrong date of birth"],
  "registration.door-closed": ["初回登録を停止しました", "Registration stopped"],
  "registration.door-opened": ["初回登録の停止を解除しました", "Registration opened again"],
  "member.registered": ["初回登録が完了しました", "Registered"],
  "member.password-changed": ["パスワードを変更しました", "Password changed"],
  "member.user-id-changed": ["ユーザーIDを変更しました", "User ID changed"],
  "recovery.code-sent": ["お忘れの方の確認コードを送りました", "Code for the recovery sent"],
  "recovery.while-locked": [
    "ロック中にお忘れの方の手続きがありました",
    "Recovery asked for while locked",
  ],
  "recovery.not-registered": [
    "登録前にお忘れの方の手続きがありました",
    "Recovery asked for before registration",
  ],
  "recovery.user-id-sent": ["ユーザーIDをメールで送りました", "User ID sent by mail"],
  "recovery.password-set": ["パスワードを再設定しました", "Password set anew"],
  "member.viewed": ["お客様の情報を表示しました", "Your details were viewed"],
  "identity-check.started": ["ご本人の確認を始めました", "Identity check begun"],
  "identity-check.answered": ["ご本人の確認の質問をしました", "Identity check: an item was asked"],
  "identity-check.ended": ["ご本人の確認を終えました", "Identity check ended"],
  "member.unlocked": ["ロックを解除しました", "Login unlocked"],
  "member.proofs-removed": [
    "窓口で2段階目やパスキーを外しました",
    "Second step or passkeys taken off at the desk",
  ],
  "member.guided-to-new-password": [
    "パスワードの再設定を案内しました",
    "Guide to a new password sent",
  ],
  "points.exchanged": ["ポイントを交換しました", "Points exchanged"],
  "revolving.converted": ["あとリボを申し込みました", "Purchases turned into revolving"],
  "revolving.taken-back": ["あとリボを取り消しました", "A change to revolving was undone"],
  "revolving.amount-changed": ["毎月のお支払額を変更しました", "Monthly payment changed"],
  "revolving.extra-made": ["追加のご返済を申し込みました", "Extra repayment made"],
  "revolving.extra-withdrawn": ["追加のご返済を取り消しました", "Extra repayment withdrawn"],
  "mail-settings.changed": ["お知らせの設定を変更しました", "Notice settings changed"],
  "own-data.requested": ["ご自身の情報を受け取る手続きをしました", "Own data requested"],
  "language.chosen": ["表示の言語を選びました", "Language chosen"],
  "mail.given-up": ["メールをお届けできませんでした", "A mail could not be delivered"],
  "outbox.entry-ended": [
    "カード会社への手続きが終わりました",
    "A request to the card company ended",
  ],
  "request.ended": [
    "カード会社から手続きの結果が届きました",
    "The card company answered a request",
  ],
  "pin.queued": ["暗証番号の変更を承りました", "Change of a PIN received"],
  "pin.expired": ["暗証番号の変更の期限が過ぎました", "Change of a PIN expired"],
  "dispute.opened": ["ご利用についてお申し出がありました", "A use was questioned"],
  "dispute.answered": ["お申し出に返信しました", "The question was answered"],
  "dispute.replied": ["お申し出にカードセンターが返信しました", "The card centre wrote about it"],
  "dispute.resolved": ["お申し出の結果が出ました", "The question was resolved"],
  "dispute.withdrawn": ["お申し出を取り下げました", "The question was withdrawn"],
  "message.resent": ["お知らせを再送しました", "A message was sent again"],
  "card.frozen": ["カードを一時停止しました", "Card frozen"],
  "card.unfrozen": ["カードの一時停止を解除しました", "Card unfrozen"],
  "card.lost": ["カードの紛失・盗難を届け出ました", "Card reported lost or stolen"],
  "card.cap-changed": ["カードの上限を変更しました", "Cap of a card changed"],
  "card.stopped": ["カードを停止しました", "Card stopped"],
  "card.ended": ["カードを解約しました", "Card ended"],
  "card.request-refused": [
    "カードの手続きをお受けできませんでした",
    "A request about a card was refused",
  ],
  "family-card.applied": ["家族カードを申し込みました", "Family card applied for"],
  "family-card.decided": ["家族カードの結果が出ました", "The family card was decided"],
  "member.address-changed": ["住所の変更を申し込みました", "Change of address asked for"],
  "member.employer-changed": ["勤務先の変更を申し込みました", "Change of employer asked for"],
  "member.phone-changed": ["電話番号の変更を申し込みました", "Change of phone number asked for"],
  "member.email-changed": [
    "メールアドレスの変更を申し込みました",
    "Change of mail address asked for",
  ],
  "member.debit-account-changed": [
    "引き落とし口座の変更を申し込みました",
    "Change of debit account asked for",
  ],
  "member.statement-delivery-changed": [
    "明細書の受け取り方の変更を申し込みました",
    "Change of how statements come asked for",
  ],
  "member.email-code-sent": ["確認コードを送りました", "Code sent"],
  "profile.change-withdrawn": ["変更を取り消しました", "Change withdrawn"],
  "profile.change-in-force": ["お預かりした変更が有効になりました", "A waiting change took effect"],
};

/** What an event is called; its own name where it is of a time before these words. */
export function eventWordOf(name: string, lang: Language): string {
  const words: Readonly<Record<string, readonly [string, string]>> = events;
  return words[name]?.[lang === "ja" ? 0 : 1] ?? name;
}
