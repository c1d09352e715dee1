import { defineWords } from "./define-words";

/** Words of reports about a use: what explains it, what happened, the case and its thread. */
export const disputeWords = defineWords({
  ja: {
    title: "ご利用についてのお申し出",
    start: "このご利用に心当たりがない",
    steps: ["確かめる", "入力", "確認", "完了"],
    openCase: (number: string) => `このご利用は申し出中です（受付番号 ${number}）。`,
    openCaseElse: "このご利用は申し出中です。お申し出は、ご契約の別の会員の方がされています。",
    toCase: "お申し出の内容を見る",
    givesBack:
      "返金や調整の行は、お申し出の対象ではありません。金額などにご不明な点がある場合は、もとのご利用からお申し出になるか、カードセンターへお電話ください。",
    recognised: "心当たりがありました",
    stillUnknown: "それでも心当たりがない・困っている",
    recognisedDone:
      "お確かめいただき、ありがとうございました。このご利用は、いつもどおりご請求します。",
    tellLead: "何があったかを教えてください。",
    reason: "お困りの内容",
    choose: "選択してください",
    reasons: {
      unknown: "使った覚えがない",
      wrong_amount: "金額が違う",
      duplicate: "二重に請求されている",
      not_received: "商品が届かない・サービスを受けていない",
      no_refund: "返品・キャンセルしたのに、返金がない",
      cancelled: "解約したのに、請求が続いている",
      other: "その他",
    },
    text: "くわしい状況",
    textHint:
      "いつ、何を買ったか、お店とのやり取りなどをお書きください（1,000文字まで）。カード番号、暗証番号、パスワードは書かないでください。",
    toConfirm: "確認へ進む",
    confirmLead: "この内容で申し出ます。お間違いがないか、ご確認ください。",
    submit: "申し出る",
    change: "入力に戻る",
    use: "ご利用",
    billing:
      "確認のあいだも、ご請求とお引き落としの予定は変わりません。返金となったときは、ご利用と別の行でお返しします。",
    done: "お申し出を承りました",
    openedOn: "受付日時",
    nextReply:
      "5営業日以内に、担当者がこの会員サイトでご返信します。ご返信をしたことは、メールでもお知らせします。",
    nextMail: "同じ内容の控えは、「ご利用についてのお申し出」でいつでもご覧いただけます。",
    freezeTitle: "使われ続けないように、カードを一時停止できます",
    freezeWhy:
      "覚えのないご利用は、カードの情報がほかの人に知られているおそれがあります。一時停止は、いつでもご自身で解除できます。",
    freeze: "カードのページへ",
    defenceTitle: "リボ払いのご利用には、支払停止の抗弁があります",
    defence:
      "商品が届かない、説明と違うなど、お店との間に問題がある場合、その商品のリボ払いのお支払いを止めるよう申し出ることができます（割賦販売法30条の4。リボ払いでは現金価格が3万8千円以上のときなど、法律の条件があります）。ご希望の場合は、この申し出のなかでお書きください。",
    toList: "お申し出の一覧へ",
    listLead: "これまでのお申し出と、いまの状況です。",
    listCaption: "お申し出の一覧",
    listNone: "お申し出はありません",
    listNoneWhy: "心当たりのないご利用は、ご利用明細でその行を開いてお申し出いただけます。",
    toActivity: "ご利用明細へ",
    number: "受付番号",
    state: "状況",
    states: {
      opened: "確認中",
      asked: "ご回答待ち",
      answered: "確認中（ご回答済み）",
      resolved: "確認が終わりました",
      withdrawn: "取り下げ",
    },
    outcomes: {
      recognised: "ご利用と確認",
      refunded: "返金",
      rejected: "ご請求どおり",
    },
    resolutions: {
      recognised_family: "ご家族の会員のご利用でした。",
      recognised_name: "お店の別の名前でのご利用でした。",
      recognised_subscription: "続いているサービスのお支払いでした。",
      refunded_by_merchant: "お店が返金します。返金のデータが届くと、下の「返金」に表示します。",
      refunded_by_issuer: "当社が返金します。返金の行ができると、下の「返金」に表示します。",
      rejected_proof: "ご本人のご利用を示す資料が、お店から届きました。ご請求は変わりません。",
      rejected_delivered:
        "商品の発送やサービスの提供を示す資料が、お店から届きました。ご請求は変わりません。",
      rejected_terms:
        "お店の取引条件（解約・返品の期限など）にもとづくご請求でした。ご請求は変わりません。",
    },
    askedLead: "担当者からの質問があります。ご回答をお願いします。",
    thread: "やり取り",
    byStaff: "担当者",
    byMember: (name: string) => `${name} 様`,
    reply: "返信する",
    replyText: "返信",
    replyHint: "1,000文字まで。カード番号、暗証番号、パスワードは書かないでください。",
    sent: "返信をお預かりしました。",
    withdrawn: "お申し出を取り下げました。",
    withdraw: "お申し出を取り下げる",
    withdrawTitle: "お心当たりが見つかったとき",
    withdrawWhy:
      "お申し出を取り下げると、確認を終わります。同じご利用を、あとでもう一度お申し出いただくこともできます。",
    refunds: "返金",
    refundsNone: "返金は、まだ届いていません。",
    refundOf: (date: string, amount: string) => `${date}　${amount}`,
    errors: {
      missing: "入力してください。",
      reasonMissing: "お困りの内容を選んでください。",
      textMissing: "くわしい状況をお書きください。",
      "too-long": "1,000文字以内でお書きください。",
      unreadable: "使えない文字が入っています。文字だけでお書きください。",
      "card-number": "カード番号のような数字が入っています。安全のため、番号を消してください。",
      "gives-back": "返金や調整の行は、お申し出の対象ではありません。",
      "already-open": "このご利用は、すでに申し出中です。お申し出の一覧からご覧ください。",
      ended: "このお申し出は終わっています。続けてお困りの場合は、もう一度お申し出ください。",
      gone: "ページが古くなっています。もう一度お試しください。",
    },
    homeUnknown:
      "心当たりのないご利用を選んでください。よくある理由をお確かめのうえ、そのままお申し出いただけます。",
  },
  en: {
    title: "Reported transactions",
    start: "I do not recognise this transaction",
    steps: ["Check again", "Input", "Confirm", "Done"],
    openCase: (number: string) => `This use has been reported (number ${number}).`,
    openCaseElse: "This transaction has been reported by another member of the contract.",
    toCase: "See the report",
    givesBack:
      "Refunds and adjustments cannot be reported. If something is unclear, report the transaction they belong to, or call the card centre.",
    recognised: "I recognise it now",
    stillUnknown: "I still do not, or there is a problem",
    recognisedDone: "Thank you for checking. The transaction is billed as usual.",
    tellLead: "Please tell us what happened.",
    reason: "What is wrong",
    choose: "Please choose",
    reasons: {
      unknown: "I did not make it",
      wrong_amount: "The amount is wrong",
      duplicate: "It was billed twice",
      not_received: "Goods or service did not arrive",
      no_refund: "Returned or cancelled, but no refund",
      cancelled: "Cancelled, but still billed",
      other: "Something else",
    },
    text: "What happened",
    textHint:
      "When, what you bought, what the shop said (up to 1,000 characters). Please leave out card numbers, PINs and passwords.",
    toConfirm: "Go on to check",
    confirmLead: "This is what you report. Please check it.",
    submit: "Report it",
    change: "Back to the form",
    use: "Use",
    billing:
      "While we look into it, bills and debits go on as planned. If it is refunded, the refund is a row of its own.",
    done: "We have received your report",
    openedOn: "Received",
    nextReply:
      "We reply here, on the member site, within five business days, and tell you by mail that we have.",
    nextMail: "You can read it at any time under Reported transactions.",
    freezeTitle: "You can freeze the card so that it is not used again",
    freezeWhy:
      "If you did not make a transaction yourself, somebody may know the card's details. You can lift a freeze yourself at any time.",
    freeze: "To your cards",
    defenceTitle: "For revolving payments the law lets you stop paying",
    defence:
      "Where there is a problem with the shop, such as goods that did not arrive or differ from what was said, you can ask to stop the revolving payments for them (Instalment Sales Act, article 30-4; conditions apply, among them a cash price of ¥38,000 or more for revolving). If you wish so, please write it in this report.",
    toList: "To your reports",
    listLead: "Your reports so far and their state.",
    listCaption: "Your reports",
    listNone: "There are no reports",
    listNoneWhy: "To report a transaction you do not recognise, open it in your activity.",
    toActivity: "To your activity",
    number: "Number",
    state: "Status",
    states: {
      opened: "Looking into it",
      asked: "Waiting for your answer",
      answered: "Looking into your answer",
      resolved: "AttemptResult",
      withdrawn: "Withdrawn",
    },
    outcomes: {
      recognised: "confirmed as yours",
      refunded: "refunded",
      rejected: "billed as before",
    },
    resolutions: {
      recognised_family: "It was made by a family member.",
      recognised_name: "It was made at a shop that bills under another name.",
      recognised_subscription: "It was the payment of a service that goes on.",
      refunded_by_merchant: "The shop refunds it. The refund is shown below once it arrives.",
      refunded_by_issuer: "We refund it. The refund is shown below once it is booked.",
      rejected_proof: "The shop proved that it was yours. The bill stays unchanged.",
      rejected_delivered:
        "The shop proved that goods or service were provided. The bill stays as it is.",
      rejected_terms:
        "It was billed under the shop's terms (periods for cancelling or returning). The bill stays as it is.",
    },
    askedLead: "We have a question. Please answer it.",
    thread: "What was written",
    byStaff: "Card centre",
    byMember: (name: string) => name,
    reply: "Send",
    replyText: "Your reply",
    replyHint: "Up to 1,000 characters. Please leave out card numbers, PINs and passwords.",
    sent: "We have your reply.",
    withdrawn: "Your report has been withdrawn.",
    withdraw: "Withdraw the report",
    withdrawTitle: "If you recognise it after all",
    withdrawWhy:
      "If you withdraw it, we stop looking into it. You can report the same transaction again later.",
    refunds: "Refunds",
    refundsNone: "No refund has arrived yet.",
    refundOf: (date: string, amount: string) => `${date}: ${amount}`,
    errors: {
      missing: "Please fill this in.",
      reasonMissing: "Please choose what is wrong.",
      textMissing: "Please tell us what happened.",
      "too-long": "Please write at most 1,000 characters.",
      unreadable: "There are characters we cannot take. Please write plain text.",
      "card-number": "This looks like a card number. To keep you safe, please leave it out.",
      "gives-back": "Refunds and adjustments cannot be reported.",
      "already-open": "This transaction has already been reported. See your reports.",
      ended: "This report has ended. If there is still a problem, please report it again.",
      gone: "The page is out of date. Please try again.",
    },
    homeUnknown:
      "Choose the transaction you do not recognise. We show common explanations, and you can report it there.",
  },
});

/** What usually explains a use one does not know. */
export const disputeGuideWords = defineWords({
  ja: {
    guideLead: "お心当たりのないご利用の多くは、次のどれかで説明がつきます。",
    guideOnce: "お申し出の前に、一度お確かめください。",
    explain: {
      family: {
        title: "ご家族のカードで使われています",
        body: (holder: string, tail: string) =>
          `${holder} 様のカード（${tail}）でのご利用です。まずは、ご本人にお尋ねください。`,
      },
      refund: {
        title: "すでに返金が届いています",
        body: (date: string, amount: string) =>
          `${date}に${amount}の返金が届いています。返金はご利用と別の行で表示します。`,
      },
      name: {
        title: "お店の名前が、看板と違うことがあります",
        body: (raw: string, name: string) =>
          `お店からは「${raw}」という名前で届き、「${name}」と表示しています。運営会社、決済サービス、加盟店の登録名のこともあります。`,
      },
      dates: {
        title: "日付は、お店が手続きをした日のことがあります",
        body: (used: string, processed: string) =>
          `ご利用日は${used}、データ処理日（当社に届いた日）は${processed}です。通信販売や定期のお支払いでは、ご注文の日と違うことがあります。`,
      },
      pending: {
        title: "まだ確定していないご利用です",
        body: (used: string) =>
          `${used}にお店が確認した金額で、売上データを待っています。会員登録のときなどの確認だけで、請求されずに消えることもあります。`,
      },
      foreign: {
        title: "海外の通貨でのご利用です",
        body: (amount: string, yen: string) =>
          `現地の金額は${amount}で、円に換算して${yen}です。為替レートの分、思っていた金額と違うことがあります。`,
      },
      amount: {
        title: "確定した金額が、はじめの金額と違います",
        body: (before: string, after: string) =>
          `ご利用のときにお店が確認した金額は${before}、確定した金額は${after}です。ガソリン、ホテル、送料などで変わることがあります。`,
      },
      earlier: {
        title: "同じお店で、前にもご利用があります",
        body: "定期のお支払いや、続けているサービスかもしれません。",
      },
      fee: {
        title: "お店でのご利用ではなく、手数料などです",
        body: () => "年会費や調整など、ご契約にもとづく金額です。",
      },
    },
  },
  en: {
    guideLead: "Most unrecognised transactions have one of these explanations.",
    guideOnce: "Please look once before you report it.",
    explain: {
      family: {
        title: "It was made with a family member's card",
        body: (holder: string, tail: string) =>
          `It was made with the card of ${holder} (${tail}). Please ask them first.`,
      },
      refund: {
        title: "A refund has arrived already",
        body: (date: string, amount: string) =>
          `A refund of ${amount} arrived on ${date}. Refunds are rows of their own.`,
      },
      name: {
        title: "A shop's name can differ from its sign",
        body: (raw: string, name: string) =>
          `The shop sent the name "${raw}", which we show as "${name}". It can be the name of the operating company, of a payment service, or the registered one.`,
      },
      dates: {
        title: "The date can be the day on which the shop handled it",
        body: (used: string, processed: string) =>
          `It was used on ${used} and reached us on ${processed}. With orders by mail and regular payments this can differ from the day of the order.`,
      },
      pending: {
        title: "It is not final yet",
        body: (used: string) =>
          `The shop checked this amount on ${used}; we wait for its data. It can be a mere check, at a registration for instance, that goes away without being billed.`,
      },
      foreign: {
        title: "It was made in another currency",
        body: (amount: string, yen: string) =>
          `The amount was ${amount}, which is ${yen}. The exchange rate can make it differ from what you expected.`,
      },
      amount: {
        title: "The final amount differs from the first one",
        body: (before: string, after: string) =>
          `The shop checked ${before} at first; the final amount is ${after}. That happens with petrol, hotels and delivery charges.`,
      },
      earlier: {
        title: "You have paid at this shop before",
        body: "It may be a regular payment or a service that goes on.",
      },
      fee: {
        title: "It is a fee, not a purchase at a shop",
        body: () => "It is the annual fee or an adjustment under your contract.",
      },
    },
  },
});
