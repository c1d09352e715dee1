import { defineWords } from "./define-words";

/** Words of the home page: how much, when, is it enough. */
export const homeWords = defineWords({
  ja: {
    title: "ホーム",
    payment: "次回のお支払い",
    fixed: "確定",
    open: "未確定",
    late: "お支払い期日を過ぎています",
    checking: "結果を確認中",
    debitDate: "お引き落とし日",
    prepare: (by: string, bank: string, amount: string) =>
      `${by}までに、${bank}へ${amount}をご用意ください。`,
    prepareNow: (bank: string, amount: string) =>
      `${bank}から${amount}をお引き落としします。口座の残高をお確かめください。`,
    from: (bank: string) => `お引き落とし口座：${bank}`,
    openWhy: (closing: string) =>
      `これまでに届いた、まだご請求していないご利用の合計です。金額は${closing}の締め日に決まります。`,
    awaiting: (date: string) =>
      `${date}のお引き落としについて、銀行からの結果を待っています。届きしだい、こちらに表示します。`,
    overdue: (date: string, bank: string) =>
      `${date}に、${bank}からのお引き落としを確認できませんでした。お支払いの方法をご案内しますので、カードセンターへお電話ください。すでにお振り込みの場合は、行き違いをご容赦ください。`,
    nothingDue: "今回のご請求はありません。ご用意いただく金額はありません。",
    credit: (amount: string) =>
      `今回のご請求はありません。お預かりしている${amount}は、次のご請求に充てます。`,
    creditOpen: (amount: string) => `お預かりしている${amount}を差し引いています。`,
    received: (amount: string) =>
      `今回のご請求${amount}は、すでにお支払いいただきました。お引き落としはありません。`,
    partlyReceived: (billed: string) =>
      `今回ご請求金額${billed}のうち、まだお支払いでない金額です。`,
    billLink: "ご請求の内訳を見る",
    openLink: "未請求のご利用を見る",
    available: "ご利用可能額",
    availableLink: "内訳と、戻る時期を見る",
    shopping: "ショッピング残高",
    holds: "確定待ち",
    cash: "キャッシング",
    revolving: "リボ残高",
    shoppingNote: "お引き落としの確認後に戻ります",
    revolvingHeading: "リボ残高と今月の手数料",
    revolvingLine: (balance: string, fee: string) =>
      `リボ払いの残高が${balance}あります。今月の手数料は${fee}です。`,
    recent: "最近のご利用",
    recentAll: "すべての明細を見る",
    recentNone: "ご利用はまだありません",
    recentNoneWhy: "カードをお使いになると、数分から数日でこちらに表示します。",
    unknown: "心当たりがない",
    unknownWhy: "カードをなくされた、使われ続けているなど、お急ぎのときはお電話ください。",
    points: "ポイント",
    pointsBalance: (points: string) => `${points}ポイント`,
    pointsPending: (points: string) => `ほかに、予定が${points}ポイントあります。`,
    pointsExpire: (points: string, date: string) =>
      `うち${points}ポイントは、${date}に期限を迎えます。`,
    pointsLink: "ポイントの内訳を見る",
    messages: "お知らせ",
    messagesNone: "未読のお知らせはありません。",
    messagesAll: "すべてのお知らせを見る",
    used: "今期のご利用",
    usedWhy: "直前の締め日の翌日からのご利用です。返金を差し引き、確定待ちを含みます。",
    left: "のこりの上限",
    leftWhy: "このカードで、いまお使いいただける金額の目安です。",
    card: "カード",
    pool: "ご利用で貯まるポイントは、本会員のポイントに合算されます。",
  },
  en: {
    title: "Home",
    payment: "Your next payment",
    fixed: "Final",
    open: "Not final yet",
    late: "Overdue",
    checking: "Waiting for the bank",
    debitDate: "Debit date",
    prepare: (by: string, bank: string, amount: string) =>
      `Please have ${amount} in your account at ${bank} by ${by}.`,
    prepareNow: (bank: string, amount: string) =>
      `${amount} will be debited at ${bank}. Please check the balance of your account.`,
    from: (bank: string) => `Debited from: ${bank}`,
    openWhy: (closing: string) =>
      `The sum of what has arrived and is not billed yet. The amount becomes final at the closing on ${closing}.`,
    awaiting: (date: string) =>
      `We are waiting for the bank's result of the debit on ${date}. It is shown here as soon as it arrives.`,
    overdue: (date: string, bank: string) =>
      `We could not confirm the debit on ${date} from ${bank}. Please call the card centre; we tell you how to pay. If you have paid by transfer already, please excuse that our messages crossed.`,
    nothingDue: "There is no bill this time. Nothing has to be prepared.",
    credit: (amount: string) =>
      `There is no bill this time. Your credit of ${amount} goes towards your next bill.`,
    creditOpen: (amount: string) => `Your credit of ${amount} is already deducted.`,
    received: (amount: string) =>
      `You have paid this bill of ${amount} already. Nothing will be debited.`,
    partlyReceived: (billed: string) => `What is still to be paid of this bill of ${billed}.`,
    billLink: "See what the bill is made of",
    openLink: "See what is not billed yet",
    available: "Available credit",
    availableLink: "See the parts, and when they come back",
    shopping: "Shopping balance",
    holds: "Pending",
    cash: "Cash advances",
    revolving: "Revolving balance",
    shoppingNote: "comes back once the debit is confirmed",
    revolvingHeading: "Revolving balance and this month's fee",
    revolvingLine: (balance: string, fee: string) =>
      `Your revolving balance is ${balance}. This month's fee is ${fee}.`,
    recent: "Recent activity",
    recentAll: "See all activity",
    recentNone: "Nothing has been used yet",
    recentNoneWhy: "Transactions appear here within minutes to days.",
    unknown: "I do not recognise this",
    unknownWhy: "If the card is lost or still being used, please call us.",
    points: "Points",
    pointsBalance: (points: string) => `${points} points`,
    pointsPending: (points: string) => `A further ${points} points are pending.`,
    pointsExpire: (points: string, date: string) => `${points} of them expire on ${date}.`,
    pointsLink: "See your points",
    messages: "Messages",
    messagesNone: "You have no unread messages.",
    messagesAll: "See all messages",
    used: "Used this period",
    usedWhy: "Since the day after the last closing, less refunds, including pending transactions.",
    left: "Left to spend",
    leftWhy: "About what you can spend on this card now.",
    card: "Card",
    pool: "The points you earn go to the basic cardmember.",
  },
});
