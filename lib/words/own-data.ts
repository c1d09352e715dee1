import { defineWords } from "./define-words";

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
      "All uses since you joined, bills, payments, points, and the papers about revolving",
      "Changes, questions about uses, messages, logins and devices, recorded events",
    ].join("\n"),
    insideFamily: [
      "Name, address, contacts, employer",
      "Your own card (last five digits only) and what was asked about it",
      "All uses of your own card",
      "Changes, questions about uses, messages, logins and devices, recorded events",
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
      "It holds your address and what you paid by card. On a device others use too, do not leave the file behind.",
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
