import { defineWords } from "./define-words";

/** Words of applying for a family card. */
export const familyApplyWords = defineWords({
  ja: {
    title: "家族カードの申し込み",
    lead: "18歳以上の配偶者・親・お子さまに、カードを1枚ずつお持ちいただけます。",
    sees: "だれに何が見えるか",
    basicSees: "本会員に見えるもの",
    basicSeesList: [
      "家族カードの1件ごとのご利用（日付、お店、金額、確定待ちも）",
      "家族カードの合計と、上限までの残り",
      "カードの状態（一時停止、紛失など）",
    ].join("\n"),
    familySees: "家族会員に見えるもの",
    familySeesList: [
      "ご自身のカードのご利用と、のこりの上限",
      "ご自身のカードの状態とお知らせ",
    ].join("\n"),
    familyNot:
      "本会員やほかの家族のご利用、ご請求の全体、契約のご利用枠、ポイントは、家族会員には見えません。",
    pays: "家族カードのご利用は、本会員の口座からまとめてお引き落としします。ポイントは本会員に貯まります。",
    person: "お持ちになる方",
    familyName: "姓",
    givenName: "名",
    familyNameKana: "セイ（カタカナ）",
    givenNameKana: "メイ（カタカナ）",
    birthDate: "生年月日",
    birthDateHint: "18歳以上の方にお持ちいただけます。西暦でご入力ください。",
    relationship: "本会員から見た続柄",
    consent:
      "上の「だれに何が見えるか」をお持ちになる方に伝え、お名前と生年月日をカード会社へ届けることに、ご本人の同意を得ました",
    toConfirm: "確認へ進む",
    confirmLead: "次の内容でお申し込みになります。",
    name: "お名前",
    kana: "フリガナ",
    address: "お届け先",
    addressValue: "ご登録の住所（本会員あて）",
    submit: "申し込む",
    change: "入力に戻る",
    done: "家族カードのお申し込みを受け付けました",
    appliedAt: "受付日時",
    status: "状況",
    next: "審査のうえ、結果をメールと「家族カード」の画面でお知らせします。カードが届いたら、お持ちになる方ご自身が「未登録の方」から登録すると、会員サイトをお使いいただけます。",
    back: "家族カードへ戻る",
    maximum: (maximum: string) =>
      `家族カードは${maximum}枚までです。申し込み中を含めて${maximum}枚あるため、お申し込みいただけません。お使いにならないカードを解約すると、お申し込みいただけます。`,
    refusals: {
      "not-basic": "家族カードは、本会員だけがお申し込みになれます。",
      "account-closed":
        "ご契約が終了しているため、お申し込みいただけません。ご不明な点は、カードセンターへお電話ください。",
      "account-suspended":
        "ただいま、このご契約ではお申し込みいただけません。カードセンターへお電話ください。",
      "born-later": "生年月日が今日よりあとです。お確かめください。",
      "too-young":
        "お申し込みいただけるのは18歳以上の方です。18歳の誕生日を迎えてから、お申し込みください。",
      "already-applied":
        "同じお名前と生年月日の方のお申し込みを、もう受け付けています。「家族カード」で状況をご覧ください。",
      "already-holder": "この方は、もう家族カードをお持ちです。お申し込みは要りません。",
      "no-date": "生年月日を、年・月・日の数字でご入力ください。",
      "not-a-name": "お名前を、20文字までの文字でご入力ください。数字や記号は使えません。",
      "not-kana": "カタカナでご入力ください。",
      "too-long": "20文字までで、ご入力ください。",
      unknown: "続柄をお選びください。",
      "no-consent": "ご本人の同意を得て、チェックを入れてください。",
      "no-password": "パスワードをご入力ください。",
      wrong: "パスワードが正しくありません。もう一度ご入力ください。",
      missing: "ご入力ください。",
      gone: "お手続きを進められませんでした。もう一度お試しください。",
    },
  },
  en: {
    title: "Apply for a family card",
    lead: "Your spouse, parents and children aged 18 or older can have a card each.",
    sees: "Who sees what",
    basicSees: "The basic member sees",
    basicSeesList: [
      "Every use of the family card (date, shop, amount, pending ones too)",
      "Its sum, and what is left of its limit",
      "How the card stands (frozen, lost …)",
    ].join("\n"),
    familySees: "The family member sees",
    familySeesList: [
      "The uses of their own card, and what is left of its limit",
      "How their own card stands, and their own messages",
    ].join("\n"),
    familyNot:
      "The family member does not see the uses of the basic member or others, the bill as a whole, the limit of the contract, or points.",
    pays: "What a family card uses is debited from the basic member's account. Points go to the basic member.",
    person: "Who gets the card",
    familyName: "Family name",
    givenName: "Given name",
    familyNameKana: "Family name (katakana)",
    givenNameKana: "Given name (katakana)",
    birthDate: "Date of birth",
    birthDateHint: "The card is for people aged 18 or older. Use the Western year.",
    relationship: "They are my",
    consent:
      "I have told them who sees what (above), and they agree that their name and date of birth go to the card company",
    toConfirm: "Go on to confirm",
    confirmLead: "This is what you apply for.",
    name: "Name",
    kana: "In katakana",
    address: "Sent to",
    addressValue: "Your address on file (addressed to the basic member)",
    submit: "Apply",
    change: "Back to the form",
    done: "We have received your application for a family card",
    appliedAt: "Received",
    status: "Status",
    next: "We review it and tell you the result by mail and under Family cards. Once the card has arrived, its holder registers under “Not registered yet” to use the member site.",
    back: "Back to the family cards",
    maximum: (maximum: string) =>
      `You can have up to ${maximum} family cards. There are ${maximum}, applications included, so no other can be applied for. If you end one that is not used, you can apply.`,
    refusals: {
      "not-basic": "Only the basic member can apply for family cards.",
      "account-closed":
        "Your contract has ended, so no card can be applied for. For questions, please call the card centre.",
      "account-suspended":
        "At present no card can be applied for under this contract. Please call the card centre.",
      "born-later": "The date of birth is after today. Please check it.",
      "too-young":
        "Family cards are for people aged 18 or older. Please apply once they have turned 18.",
      "already-applied":
        "We have an application for somebody of this name and date of birth already. Please see Family cards.",
      "already-holder": "This person has a family card already. There is nothing to apply for.",
      "no-date": "Please enter year, month and day in digits.",
      "not-a-name": "Please enter a name of up to 20 letters, without digits and signs.",
      "not-kana": "Please enter katakana.",
      "too-long": "Please enter up to 20 letters.",
      unknown: "Please choose the relationship.",
      "no-consent": "Please get their consent and tick the box.",
      "no-password": "Please enter your password.",
      wrong: "The password is not right. Please enter it again.",
      missing: "Please enter this.",
      gone: "We could not go on. Please try again.",
    },
  },
});
