import { defineWords } from "./define-words";

/** Words of the points page. */
export const pointsWords = defineWords({
  ja: {
    title: "ポイント",
    balance: "お持ちのポイント",
    unit: "ポイント",
    pending: (count: string) =>
      `予定ポイント：${count}ポイント。ご請求の確定後にお使いいただけます。`,
    negative:
      "返金により、取り消しがお持ちのポイントを上回りました。これから貯まるポイントで差し引きます。",
    rule: (yen: string) =>
      `ご利用${yen}円につき1ポイントが貯まります（1件ごと、${yen}円未満は切り捨て）。`,
    expiry: "有効期限",
    expiryWhy: (months: string) =>
      `ポイントは、確定した締め日から${months}か月後の日の終わりまで有効です。`,
    expiresOn: "期限",
    count: "ポイント",
    noExpiry: "期限を迎えるポイントはありません。",
    history: "ポイントの履歴",
    on: "日付",
    what: "内容",
    kind: "区分",
    none: "ポイントの動きはまだありません",
    noneWhy: "お買い物のデータが届くと、予定ポイントとしてこちらに表示します。",
    earned: "獲得",
    kinds: {
      earned: "予定",
      taken_back: "取消",
      confirmed: "確定",
      expired: "失効",
      exchanged: "交換",
      returned: "返却",
    },
    ofClosing: (date: string) => `${date}締めの分`,
  },
  en: {
    title: "Points",
    balance: "Your points",
    unit: " points",
    pending: (count: string) =>
      `Pending: ${count} points. You can use them once the bill is final.`,
    negative:
      "After refunds, more points were taken back than you had. The points you earn next are set off against it.",
    rule: (yen: string) =>
      `You earn 1 point for every ¥${yen} of a purchase (each purchase rounded down).`,
    expiry: "Expiry",
    expiryWhy: (months: string) =>
      `Points are valid until the end of the day ${months} months after they became final.`,
    expiresOn: "Expires on",
    count: "Points",
    noExpiry: "None of your points is about to expire.",
    history: "History of your points",
    on: "Date",
    what: "What for",
    kind: "Kind",
    none: "Nothing has happened to your points yet",
    noneWhy: "Once the data of a purchase arrives, its points are shown here as pending.",
    earned: "Earned",
    kinds: {
      earned: "Pending",
      taken_back: "Taken back",
      confirmed: "Final",
      expired: "Expired",
      exchanged: "Exchanged",
      returned: "Returned",
    },
    ofClosing: (date: string) => `closing on ${date}`,
  },
});
