import { defineWords } from "./define-words";

/** The words of a card bill, explained. Every entry is a term and what it means. */
export const glossaryWords = defineWords({
  ja: {
    lead: "会員サイトに出てくる言葉の意味です。",
    bills: "ご請求とお支払い",
    billEntries: {
      closing: ["締め日", "ご利用をまとめて、その月のご請求を決める日です。"],
      debit: [
        "お支払日（引き落とし日）",
        "ご登録の口座から引き落とす日です。金融機関の休業日にあたるときは、次の営業日になります。",
      ],
      balance: [
        "今回締め日金額",
        "前回の金額からお支払いを引き、新しいご利用を足した、締め日の残高です。リボ払いの残高も含みます。",
      ],
      billed: ["今回ご請求金額", "今回のお支払日に引き落とす金額です。"],
      adjustment: ["調整", "返金や訂正など、ご利用とお支払い以外の増減です。"],
    },
    activity: "ご利用明細",
    activityEntries: {
      pending: [
        "確定待ち",
        "お店でのご利用を確認した段階です。お店からの売上データが届くと確定します。金額が変わったり、取り消されたりすることがあります。",
      ],
      unbilled: ["未請求", "売上データが届いて確定し、まだご請求していないご利用です。"],
      billedRow: ["請求済み", "締め日を過ぎ、ご請求に入ったご利用です。"],
      refund: ["返金", "返品などでお店から戻った金額です。もとのご利用とは別の行に表示します。"],
      usedOn: ["ご利用日", "お店でカードをお使いになった日です。"],
      processedOn: [
        "データ処理日",
        "お店からの売上データを当社で受け付けた日です。ご利用日より後になります。",
      ],
      holder: ["ご利用者", "カードをお使いになった会員です。"],
    },
    credit: "ご利用可能額",
    creditEntries: {
      limit: ["ご利用枠", "カードをお使いいただける金額の上限です。"],
      available: [
        "ご利用可能額",
        "ご利用枠から、未払いのご利用、確定待ちのご利用、キャッシング、リボ残高を引いた金額です。引き落としの結果が金融機関から届くと戻ります。",
      ],
      cash: [
        "キャッシング",
        "現金のお借り入れです。ご利用枠の中に、キャッシングだけの上限があります。",
      ],
      revolving: [
        "あとリボ",
        "1回払いのご利用を、あとから毎月に分けたお支払いへ変えることです。残高に手数料がかかります。",
      ],
    },
    people: "会員とログイン",
    peopleEntries: {
      basic: ["本会員", "ご契約の名義の方です。ご家族のカードの分もまとめてお支払いになります。"],
      family: ["家族会員", "家族カードをお持ちの方です。ご自身のカードのことをご覧いただけます。"],
      userId: [
        "ユーザーID",
        "会員サイトにログインするための名前です。登録のときにご自身でお決めになります。カード番号とは違います。",
      ],
      password: ["パスワード", "会員サイトにログインするための12文字以上の合言葉です。"],
      pin: ["暗証番号", "お店の端末で入力する数字4桁です。会員サイトのログインには使いません。"],
      points: [
        "ポイント",
        "お買い物の金額に応じてつきます。ご請求が決まるまでは「予定」、そのあと「確定」になります。",
      ],
    },
  },
  en: {
    lead: "What the words on the member site mean.",
    bills: "Bills and payment",
    billEntries: {
      closing: ["Closing date", "The day on which your purchases are gathered into a bill."],
      debit: [
        "Payment date",
        "The day we debit your bank account; when banks are closed, their next working day.",
      ],
      balance: [
        "Closing balance",
        "The previous balance less payments plus new charges; the revolving balance is in it.",
      ],
      billed: ["Amount due", "What will be debited on the payment date."],
      adjustment: ["Adjustment", "Refunds and corrections: neither purchase nor payment."],
    },
    activity: "Activity",
    activityEntries: {
      pending: [
        "Pending",
        "Approved at the shop and waiting for its sales data. The amount may change or vanish.",
      ],
      unbilled: ["Not yet billed", "The sales data is in; no bill holds it yet."],
      billedRow: ["Billed", "The closing date has passed and a bill holds it."],
      refund: ["Refund", "Money back from a shop, as a row apart from the purchase."],
      usedOn: ["Date of use", "The day you used the card."],
      processedOn: [
        "Processed on",
        "The day we took in the shop's sales data; later than the use.",
      ],
      holder: ["Cardmember", "Whose card was used."],
    },
    credit: "Available credit",
    creditEntries: {
      limit: ["Credit limit", "The most you can use on the card."],
      available: [
        "Available credit",
        "The limit less unpaid and pending purchases, cash advances and the revolving balance. It comes back when the bank tells us of the debit.",
      ],
      cash: ["Cash advance", "Borrowed cash, with a limit of its own inside the credit limit."],
      revolving: [
        "Revolving payment",
        "A purchase changed into monthly payments afterwards. The balance bears a fee.",
      ],
    },
    people: "Cardmembers and login",
    peopleEntries: {
      basic: ["Basic cardmember", "Who holds the contract and pays for the family cards too."],
      family: ["Family cardmember", "Who holds a family card and sees what concerns that card."],
      userId: [
        "User ID",
        "The name you log in with, chosen when you register. Not the card number.",
      ],
      password: ["Password", "The secret of 12 characters or more you log in with."],
      pin: ["PIN", "Four digits for terminals in shops; never used to log in here."],
      points: [
        "Points",
        "Earned with each purchase; expected until the bill is closed, then confirmed.",
      ],
    },
  },
});
