import { defineWords } from "./define-words";

/** Words of the page that changes a card's PIN. */
export const pinWords = defineWords({
  ja: {
    short: "暗証番号",
    link: "暗証番号を変更する",
    title: "暗証番号の変更",
    lead: (card: string) =>
      `${card} の暗証番号は、お店の端末で使う4桁の番号です。会員サイトのパスワードではありません。`,
    card: (tail: string) => `カード ${tail}`,
    pin: "新しい暗証番号",
    pinHint: "数字4桁。入力した数字は、画面に表示されません。",
    pinAgain: "新しい暗証番号（もう一度）",
    password: "会員サイトのパスワード",
    passwordHint: "ご本人の確認のため、もう一度お尋ねします。",
    rules: "使えない暗証番号",
    ruleList: [
      "生年月日、電話番号、カード番号の末尾から分かる番号",
      "同じ数字や、同じ2桁のくり返し（1111、1212 など）",
      "続き番号や、キーの並びの番号（1234、9876、2580 など）",
    ],
    submit: "変更する",
    back: "カードへ戻る",
    done: "暗証番号の変更を承りました",
    doneAt: "承った日時",
    doneNext:
      "カード会社でのお手続きが完了すると、新しい暗証番号をお使いいただけます。完了したことはメールと「お知らせ」でご案内します。それまでは、これまでの暗証番号をお使いください。",
    doneSafe:
      "暗証番号は、カード会社だけが読めるように暗号化してお預かりしています。引き渡しのあと、遅くとも24時間後に消去します。",
    requestHeading: "前回の変更",
    request: {
      waiting: "カード会社への引き渡しを待っています。いま変更すると、新しい番号に置き換わります。",
      "handed-over": "カード会社に引き渡しました。お手続きの完了をお待ちください。",
      accepted: "完了しました。",
      refused: "カード会社で承れませんでした。",
      expired: "24時間以内に確認できなかったため、消去しました。もう一度設定してください。",
      withdrawn: "取り消しました。",
    },
    reason: (text: string) => `理由：${text}`,
    closedTitle: "いまは変更できません",
    noKey: (phone: string) =>
      `暗証番号は、ただいまオンラインでは変更できません。カードセンター ${phone} へお電話ください。郵送でのお手続きをご案内します。`,
    closedBy: {
      lost: (phone: string) =>
        `紛失・盗難のお届けがあるカードのため、暗証番号は変更できません。新しいカードが届きましたら、そのカードの暗証番号を変更できます。お困りのときは、カードセンター ${phone} へお電話ください。`,
      ended: (phone: string) =>
        `ご利用を終えたカードのため、暗証番号は変更できません。ご不明な点は、カードセンター ${phone} へお電話ください。`,
      stopped: (phone: string) =>
        `ご利用を停止しているカードのため、暗証番号は変更できません。またお使いになるには、カードセンター ${phone} へお電話ください。`,
      frozen:
        "一時停止中のカードです。安全のため、暗証番号は、一時停止を解除すると変更できます。解除できる方は「カード」でご確認いただけます。",
      lifting:
        "一時停止の解除を承り、カード会社での完了を待っています。カードがお使いいただけるようになると、変更できます。状態は「カード」でご確認いただけます。",
    },
    heldUntil: (until: string) =>
      `カードセンターでログインのロックや2段階認証などを解除してから24時間は、安全のため暗証番号を変更できません。${until} から変更できます。お急ぎのときは、カードセンターへお電話ください。`,
    heldByLetter:
      "ご登録の確認の手紙に、まだご返信をいただいていません。確認が済むまで、安全のため暗証番号を変更できません。手紙が届いていないときは、カードセンターへお電話ください。",
    refusals: {
      "four-digits": "暗証番号は、数字4桁でご入力ください。",
      different: "2つの暗証番号が同じではありません。もう一度、同じ番号をご入力ください。",
      repeats:
        "同じ数字や、同じ2桁のくり返しは、推測されやすいため使えません。ほかの番号にしてください。",
      runs: "続き番号や、キーの並びの番号は、推測されやすいため使えません。ほかの番号にしてください。",
      "birth-date":
        "生年月日から分かる番号は、推測されやすいため使えません。ほかの番号にしてください。",
      phone: "電話番号に含まれる番号は、推測されやすいため使えません。ほかの番号にしてください。",
      "card-tail":
        "カード番号の末尾にある番号は、カードを見れば分かるため使えません。ほかの番号にしてください。",
    },
    passwordWrong: "パスワードが正しくありません。",
    passwordMissing: "パスワードをご入力ください。",
  },
  en: {
    short: "PIN",
    link: "Change the PIN",
    title: "Change your PIN",
    lead: (card: string) =>
      `${card}: the four digits you type at a shop's terminal. Not the password of this site.`,
    card: (tail: string) => `Card ${tail}`,
    pin: "New PIN",
    pinHint: "Four digits. What you type is not shown.",
    pinAgain: "New PIN, once more",
    password: "Password of this site",
    passwordHint: "We ask again to be sure that it is you.",
    rules: "What cannot be a PIN",
    ruleList: [
      "What can be read from your birth date, your phone numbers or the end of your card number",
      "One digit, or one pair of digits, repeated (1111, 1212 …)",
      "Digits in a row, or along the keys (1234, 9876, 2580 …)",
    ],
    submit: "Change",
    back: "Back to Cards",
    done: "We have received your new PIN",
    doneAt: "Received",
    doneNext:
      "The new PIN works once the card company has carried out the change. We will tell you by mail and under Messages. Until then, please use the one you have.",
    doneSafe:
      "Your PIN is kept encrypted so that only the card company can read it. It is erased when handed over, and after 24 hours at the latest.",
    requestHeading: "Your last change",
    request: {
      waiting: "Waiting to be handed to the card company. A change now takes its place.",
      "handed-over": "Handed to the card company. Please wait until it has been carried out.",
      accepted: "Carried out.",
      refused: "The card company could not accept it.",
      expired: "Erased, as we could not confirm it within 24 hours. Please set your PIN again.",
      withdrawn: "Withdrawn.",
    },
    reason: (text: string) => `Reason: ${text}`,
    closedTitle: "It cannot be changed now",
    noKey: (phone: string) =>
      `The PIN cannot be changed online at the moment. Please call the card centre, ${phone}: we will tell you how to change it by post.`,
    closedBy: {
      lost: (phone: string) =>
        `This card is reported lost or stolen, so its PIN cannot be changed. When your new card has come, you can change the PIN of that one. For help, please call the card centre, ${phone}.`,
      ended: (phone: string) =>
        `This card has ended, so its PIN cannot be changed. For questions, please call the card centre, ${phone}.`,
      stopped: (phone: string) =>
        `This card is stopped, so its PIN cannot be changed. To use it again, please call the card centre, ${phone}.`,
      frozen:
        "This card is frozen, so for your safety its PIN cannot be changed. It can be changed once the card is unfrozen. Cards shows who can do that.",
      lifting:
        "We have received your unfreezing, and the card company is carrying it out. The PIN can be changed once the card can be used. Its state is shown under Cards.",
    },
    heldUntil: (until: string) =>
      `For your safety the PIN cannot be changed for 24 hours after the card centre unlocked your login or took its second step or passkeys off. You can change it from ${until}. If it is urgent, please call the card centre.`,
    heldByLetter:
      "The letter that confirms your registration has not been answered yet. For your safety the PIN cannot be changed until then. If no letter has come, please call the card centre.",
    refusals: {
      "four-digits": "Please enter four digits.",
      different: "The two PINs differ. Please enter the same one twice.",
      repeats:
        "One digit or one pair repeated is easy to guess and cannot be used. Please choose another PIN.",
      runs: "Digits in a row or along the keys are easy to guess and cannot be used. Please choose another PIN.",
      "birth-date":
        "What can be read from your birth date is easy to guess and cannot be used. Please choose another PIN.",
      phone:
        "Digits of your phone number are easy to guess and cannot be used. Please choose another PIN.",
      "card-tail":
        "The end of your card number can be read from the card and cannot be used. Please choose another PIN.",
    },
    passwordWrong: "The password is not right.",
    passwordMissing: "Please enter your password.",
  },
});
