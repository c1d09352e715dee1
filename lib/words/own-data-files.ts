import { defineWords } from "./define-words";

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
      "For the basic member: uses, bills and points of the whole contract, and your own profile, logins and messages. Profiles, logins and messages of family members are not in it.",
    familyScope:
      "For a family member: the uses of your own card, and your own profile, logins and messages. Bills and points of the contract and the data of others are not in it.",
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
      "activity.csv": 'All uses, in the form of "CSV (everything)" on the site.',
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
      "cases.json": "Questions about uses, and what was written about them.",
      "messages.json": "Every message we have sent you.",
      "notification-settings.json": "Your notice settings.",
      "events.csv": "What was recorded about you on the member site and at the card centre.",
    },
    leftOut:
      "Left out: passwords, PINs, codes, whole card numbers, keys and what is computed with them. We keep them in no readable form, or they would harm you in other hands.",
    keep: "This holds your address and what you paid by card. Please keep it where nobody else can read it. For questions and corrections call the card centre.",
  },
});

export type OwnDataFile = keyof (typeof ownDataFileWords)["ja"]["files"];
