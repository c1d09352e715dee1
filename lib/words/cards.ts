import { defineWords } from "./define-words";

/** Words of the cards page: how a card stands, freezing and unfreezing. */
export const cardsWords = defineWords({
  ja: {
    title: "カード",
    holder: "お名前",
    kind: "種類",
    basic: "本会員カード",
    family: "家族カード",
    status: "状態",
    expires: "有効期限",
    expiresValue: (value: string) => `${value}（月／年）`,
    cap: "このカードの上限",
    capValue: (amount: string) => `${amount}（締め日から次の締め日まで）`,
    capNone: "設定なし（契約のご利用枠まで）",
    capPending: "変更の受付済みです。新旧のうち、低いほうの上限でお使いいただけます。",
    states: {
      active: "お使いいただけます",
      "freeze-accepted": "一時停止の受付済み",
      frozen: "一時停止中",
      "lift-accepted": "解除の受付済み",
      "stop-accepted": "停止の受付済み",
      stopped: "ご利用を停止しています",
      "loss-accepted": "紛失の受付済み",
      lost: "紛失・盗難のお届け済み",
      "end-accepted": "解約の受付済み",
      ended: "ご利用を終了しました",
    },
    why: {
      active: "",
      "freeze-accepted":
        "このカードはお使いいただけません。カード会社の記録への反映を待っています。",
      frozen:
        "このカードはお使いいただけません。毎月のお支払いなど、停止の前のご利用はご請求します。",
      "lift-accepted":
        "解除を承りました。カード会社の記録に反映されると、またお使いいただけます。翌営業日までかかることがあります。",
      "stop-accepted": "このカードはお使いいただけません。カード会社の記録への反映を待っています。",
      stopped: "お使いになるには、カードセンターへお電話ください。",
      "loss-accepted":
        "このカードはお使いいただけません。見つかっても使えませんので、はさみを入れて破棄してください。",
      lost: "このカードはお使いいただけません。新しい番号のカードをお使いください。",
      "end-accepted": "解約の手続きをしています。済むと、カードはお使いいただけなくなります。",
      ended: "",
    },
    frozenBy: {
      basic: (when: string) => `${when}に本会員が停止しました。`,
      family: (when: string) => `${when}に家族会員ご本人が停止しました。`,
    },
    liftByBasicOnly: "本会員が停止したカードは、本会員だけが解除できます。本会員にご相談ください。",
    freeze: "一時停止する",
    freezeToo: "本会員としても停止する",
    freezeTooWhy: "本会員としても停止すると、解除できるのは本会員だけになります。",
    freezeWhy: "押すとすぐに停止します。解除は、いつでもこの画面で承ります。",
    freezeDone: "一時停止を承りました。",
    lift: "一時停止を解除する",
    liftDone: "一時停止の解除を承りました。",
    liftTitle: "一時停止の解除",
    liftLead: (card: string) => `${card}を、またお使いいただけるようにします。`,
    liftNote:
      "お手元にカードがあることをお確かめください。なくしたカードは解除せず、紛失・盗難をお届けください。",
    password: "パスワード",
    passwordHint: "会員サイトのパスワードです。カードの暗証番号ではありません。",
    back: "カードへ戻る",
    reportLoss: "紛失・盗難を届け出る",
    changeFamily: "上限・停止・解約",
    familyLost:
      "家族カードの紛失・盗難は、ご本人が会員サイトかお電話でお届けください。本会員は、ここですぐに一時停止できます。",
    refused: (reason: string) => `前回のお申し込みは承れませんでした。理由：${reason}`,
    lostHeading: "カードをなくしたとき、盗まれたとき",
    lostWhy:
      "すぐにお電話ください。カードを止め、再発行の手続きをします。24時間、毎日受け付けています。",
    lostLink: "紛失・盗難のときにすること",
    none: "カードの登録がありません",
    noneWhy: "カードセンターへお電話ください。",
    noticeTitle: "お使いいただけないカードがあります",
    noticeLine: (card: string, state: string) => `${card}：${state}`,
    noticeLink: "カードの状態を見る",
    refusals: {
      "not-found": "カードが見つかりませんでした。",
      lost: "紛失・盗難のお届けのあるカードです。もう停止していますので、このまま新しいカードをお待ちください。",
      "already-lost": "このカードのお届けは、もう承っています。カードは止まっています。",
      ended: "解約したカードです。お手続きは要りません。",
      stopped: "すでに停止しているカードです。お使いになるには、カードセンターへお電話ください。",
      "not-frozen": "一時停止していないカードです。お手続きは要りません。",
      "set-by-basic":
        "本会員が停止したカードは、本会員だけが解除できます。本会員にご相談ください。",
      "account-closed":
        "ご契約が終了しているため、解除できません。ご不明な点は、カードセンターへお電話ください。",
      wrong: "パスワードが正しくありません。もう一度ご入力ください。",
      missing: "パスワードをご入力ください。",
      other: "お手続きを進められませんでした。もう一度お試しください。",
    },
  },
  en: {
    title: "Cards",
    holder: "Name",
    kind: "Kind",
    basic: "Basic card",
    family: "Family card",
    status: "Status",
    expires: "Valid until",
    expiresValue: (value: string) => `${value} (month/year)`,
    cap: "Limit of this card",
    capValue: (amount: string) => `${amount} (from one closing to the next)`,
    capNone: "None of its own (up to the limit of the contract)",
    capPending: "The change has been received. Until it is made, the lower of both limits counts.",
    states: {
      active: "In use",
      "freeze-accepted": "Freeze received",
      frozen: "Frozen",
      "lift-accepted": "Unfreeze received",
      "stop-accepted": "Stop received",
      stopped: "Stopped",
      "loss-accepted": "Loss received",
      lost: "Reported lost or stolen",
      "end-accepted": "Ending received",
      ended: "Ended",
    },
    why: {
      active: "",
      "freeze-accepted":
        "The card cannot be used. We wait for the card company's record to follow.",
      frozen: "The card cannot be used. What was used before, and monthly payments, are billed.",
      "lift-accepted":
        "We have received your request. You can use the card again once the card company has updated its record, by the next business day.",
      "stop-accepted": "The card cannot be used. We wait for the card company's record to follow.",
      stopped: "To use it again, please call the card centre.",
      "loss-accepted":
        "The card cannot be used, even if you find it. Please cut it up if it turns up.",
      lost: "The card cannot be used. Please use the one with the new number.",
      "end-accepted": "We are ending the card. Once this is done, it cannot be used.",
      ended: "",
    },
    frozenBy: {
      basic: (when: string) => `The basic member froze it on ${when}.`,
      family: (when: string) => `The family member froze it on ${when}.`,
    },
    liftByBasicOnly:
      "What the basic member froze, only the basic member can unfreeze. Please ask the basic member.",
    freeze: "Freeze",
    freezeToo: "Freeze it as the basic member too",
    freezeTooWhy: "Then only the basic member can unfreeze it.",
    freezeWhy: "The card stops at once. You can unfreeze it here at any time.",
    freezeDone: "We have frozen the card.",
    lift: "Unfreeze",
    liftDone: "We have received your unfreezing.",
    liftTitle: "Unfreeze a card",
    liftLead: (card: string) => `${card} can be used again.`,
    liftNote:
      "Please make sure that you have the card at hand. Do not unfreeze a lost one; report it lost or stolen.",
    password: "Password",
    passwordHint: "The password of the member site, not the PIN of the card.",
    back: "Back to the cards",
    reportLoss: "Report it lost or stolen",
    changeFamily: "Limit, stop, end",
    familyLost:
      "A lost or stolen family card is reported by its holder, here or by phone. The basic member can freeze it here at once.",
    refused: (reason: string) => `We could not accept your last request. Reason: ${reason}`,
    lostHeading: "If a card is lost or stolen",
    lostWhy: "Please call at once. We stop the card and send a new one. 24 hours, every day.",
    lostLink: "What to do about a lost or stolen card",
    none: "There is no card on file",
    noneWhy: "Please call the card centre.",
    noticeTitle: "There is a card that cannot be used",
    noticeLine: (card: string, state: string) => `${card}: ${state}`,
    noticeLink: "See the state of your cards",
    refusals: {
      "not-found": "We could not find the card.",
      lost: "This card is reported lost or stolen. It is stopped; please wait for the new one.",
      "already-lost": "We have your report of this card already. It is stopped.",
      ended: "This card has been ended. There is nothing to do.",
      stopped: "This card is already stopped. To use it again, please call the card centre.",
      "not-frozen": "This card is not frozen. There is nothing to do.",
      "set-by-basic":
        "What the basic member froze, only the basic member can unfreeze. Please ask the basic member.",
      "account-closed":
        "Your contract has ended, so the card cannot be unfrozen. For questions, please call the card centre.",
      wrong: "The password is not right. Please enter it again.",
      missing: "Please enter your password.",
      other: "We could not go on. Please try again.",
    },
  },
});

/** Words of reporting a card lost or stolen. */
export const cardLossWords = defineWords({
  ja: {
    title: "紛失・盗難のお届け",
    lead: (card: string) => `${card}をお届けいただくと、すぐにお使いいただけなくなります。`,
    callFirst: "お急ぎのときは、お電話がいちばん早くカードを止められます（24時間）",
    what: "どうされましたか",
    lost: "なくした",
    stolen: "盗まれた",
    mislaid: "家の中などにあるかもしれない",
    mislaidHint: "届け出の前に、一時停止をおすすめします。見つかったら解除できます。",
    mislaidTitle: "まず一時停止をおすすめします",
    mislaidText:
      "お届けになると、あとで見つかってもそのカードは使えません。家の中などにあるかもしれないときは、一時停止してお探しください。見つからないときは、ここから届け出られます。",
    mislaidFrozen: "このカードは停止しています。落ち着いてお探しください。",
    noticedOn: "気づいた日",
    place: "場所",
    placeHint: "分かる範囲で（例：渋谷駅の改札、自宅の近く）。",
    lastUse: "ご自身で使った、最後のご利用",
    lastUseHint:
      "新しい順に並んでいます。これより新しいものは、心当たりのないご利用としてお届けに書きます。",
    noneOfThem: "この中に、自分のご利用はない",
    lineOfUse: (day: string, shop: string, amount: string) => `${day} ${shop} ${amount}`,
    police: "警察への届け出",
    policeWhy:
      "まだのときは、空欄のままお進みください。お近くの警察署や交番に、遺失届（盗まれたときは被害届）をお出しください。",
    policeStation: "届け出た警察署・交番",
    policeNumber: "受理番号",
    newCard: "新しいカード",
    newCardWhy: (address: string) =>
      `新しい番号のカードを、ご登録の住所（${address}）へ郵便でお送りします。1週間ほどかかります。`,
    newCardMoved: "住所が変わったときは、カードセンターへお電話ください。",
    wants: { yes: "送ってほしい", no: "要らない" },
    toConfirm: "確認へ進む",
    confirmLead: "次の内容でお届けします。お届けを取り消すことはできません。",
    confirmCaption: "お届けの内容",
    unrecognised: "心当たりのないご利用",
    unrecognisedNone: "ありません",
    accept: "届け出る",
    change: "入力に戻る",
    done: "紛失・盗難のお届けを承りました",
    doneOn: "受付日時",
    card: "カード",
    next: [
      "カードは止まりました。見つかっても使えませんので、はさみを入れて破棄してください。",
      "公共料金など、カードでお支払いの契約は、新しい番号への変更をお願いします。",
      "家族カードは番号が違うため、そのままお使いいただけます。会員サイトにも、これまでどおりログインできます。",
    ].join("\n"),
    nextUnrecognised:
      "心当たりのないご利用は、カードセンターで調べ、お電話かお手紙でご連絡します。",
    back: "カードへ戻る",
    none: "なし",
    refusals: {
      "not-found": "カードが見つかりませんでした。",
      "already-lost": "このカードのお届けは、もう承っています。カードは止まっています。",
      ended: "解約したカードです。お届けは要りません。",
      "in-the-future": "気づいた日は、今日までの日付をご入力ください。",
      "too-long-ago":
        "気づいた日が1年より前のときは、お電話で承ります。紛失・盗難の窓口へお電話ください。",
      "unknown-use": "ご利用の一覧が変わりました。もう一度、最後のご利用をお選びください。",
      "no-date": "気づいた日を、年・月・日の数字でご入力ください。",
      "too-long": "長すぎます。短くしてご入力ください。",
      missing: "お選びください。",
      gone: "お手続きを進められませんでした。もう一度お試しください。",
    },
  },
  en: {
    title: "Report a card lost or stolen",
    lead: (card: string) => `Once you report ${card}, it cannot be used.`,
    callFirst: "A call stops the card fastest (24 hours)",
    what: "What happened",
    lost: "I lost it",
    stolen: "It was stolen",
    mislaid: "It may be somewhere at home",
    mislaidHint: "We suggest freezing it first. You can unfreeze it when you find it.",
    mislaidTitle: "We suggest freezing it first",
    mislaidText:
      "A card reported lost cannot be used even if you find it. If it may be somewhere at home, freeze it and look for it. If you do not find it, report it here.",
    mislaidFrozen: "The card is frozen. You can look for it in peace.",
    noticedOn: "When you noticed",
    place: "Where",
    placeHint: "As far as you know (for example: the gate of Shibuya station, near home).",
    lastUse: "The last transaction that was yours",
    lastUseHint: "The newest first. Those newer than your choice are reported as not recognised.",
    noneOfThem: "None of these is mine",
    lineOfUse: (day: string, shop: string, amount: string) => `${day} ${shop} ${amount}`,
    police: "Report to the police",
    policeWhy:
      "Leave it empty if you have not been there yet. Please report the loss or theft at a police station near you.",
    policeStation: "Police station",
    policeNumber: "Number of the report",
    newCard: "New card",
    newCardWhy: (address: string) =>
      `We send a card with a new number by post to your address on file (${address}). It takes about a week.`,
    newCardMoved: "If you have moved, please call the card centre.",
    wants: { yes: "Please send one", no: "Not needed" },
    toConfirm: "Go on to confirm",
    confirmLead: "Please check your report. It cannot be withdrawn.",
    confirmCaption: "Your report",
    unrecognised: "Uses not recognised",
    unrecognisedNone: "None",
    accept: "Report",
    change: "Back to the form",
    done: "We have received your report",
    doneOn: "Received",
    card: "Card",
    next: [
      "The card is stopped. It cannot be used even if you find it; please cut it up.",
      "Please give the new number to those you pay by card regularly.",
      "Family cards have numbers of their own and go on working. You log in to the member site as before.",
    ].join("\n"),
    nextUnrecognised:
      "The card centre looks into the transactions you do not recognise and calls or writes to you.",
    back: "Back to the cards",
    none: "None",
    refusals: {
      "not-found": "We could not find the card.",
      "already-lost": "We have your report of this card already. It is stopped.",
      ended: "This card has been ended. There is nothing to report.",
      "in-the-future": "Please enter a day that is not in the future.",
      "too-long-ago":
        "If you noticed it more than a year ago, please call the desk for lost cards.",
      "unknown-use": "The list of transactions has changed. Please choose your last one again.",
      "no-date": "Please enter year, month and day in digits.",
      "too-long": "This is too long. Please shorten it.",
      missing: "Please choose.",
      gone: "We could not go on. Please try again.",
    },
  },
});

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
      "Your PIN is stored encrypted so that only the card company can read it. It is erased when it is handed over, after 24 hours at the latest.",
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
