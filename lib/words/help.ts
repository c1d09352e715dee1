import { defineWords } from "./define-words";

/** Help anybody may read: trouble logging in, lost cards, genuine mail, no network. */
export const helpWords = defineWords({
  ja: {
    contact: "カードセンター",
    toLogin: "ログインへ",
    login: {
      lead: "次の4つのどれかに当てはまることがほとんどです。上から順にお確かめください。",
      network: {
        heading: "1. 通信の状態がよくない",
        why: "インターネットにつながっていない、または不安定なときは、ログインできません。",
        steps: [
          "ほかのサイトが開けるかどうか、お確かめください。",
          "電波のよい場所に移るか、Wi-Fiを切り替えてから、もう一度お試しください。",
        ],
      },
      unregistered: {
        heading: "2. 初回登録がお済みでない",
        why: "カードをお持ちでも、初回登録がお済みでない方はログインできません。ご家族のカードは、お持ちの方それぞれの登録が必要です。",
        steps: ["カードをご用意のうえ、初回登録へお進みください。数分で終わります。"],
        link: "未登録の方（初回登録）",
      },
      mistaken: {
        heading: "3. ユーザーIDまたはパスワードが正しくない",
        why: "ユーザーIDは、登録のときにご自身で決めた英字で始まる文字の並びです。",
        steps: [
          "ユーザーIDはカード番号でもメールアドレスでもありません。",
          "パスワードは12文字以上です。カードの暗証番号（数字4桁）ではありません。",
          "パスワードは大文字と小文字を区別します。「パスワードを表示」で入力をお確かめいただけます。",
        ],
        userId: "ユーザーIDをお忘れの方",
        password: "パスワードをお忘れの方",
      },
      locked: {
        heading: "4. ログインがロックされている",
        why: "正しくないパスワードが続けて入力されると、お客様を守るためログインをロックします。時間がたっても、パスワードを設定し直しても、解除されません。",
        steps: [
          "カードセンターへお電話ください。ご本人の確認をしてから解除します。",
          "お手元に、カードと、画面に表示されたお問い合わせ番号をご用意ください。",
          "カードはこれまでどおりお使いいただけます。",
        ],
      },
    },
    lost: {
      lead: "すぐにお電話ください。24時間受け付け、その場でカードを止めます。",
      call: "紛失・盗難のご連絡（24時間）",
      tell: "お電話でお尋ねすること",
      tellSteps: [
        "お名前、生年月日、ご登録の電話番号",
        "なくした日時と場所、最後にカードをお使いになったお店",
        "カード番号は、分からなくてもかまいません。",
      ],
      reach: "お電話だけでできること",
      reachSteps: [
        "ログインも会員サイトの登録も要りません。お電話だけで、カードの停止、再発行のお申し込み、心当たりのないご利用のお申し出まで承ります。",
        "ログインできる方は、会員サイトの「カード」でも、一時停止と紛失・盗難のお届けができます。受付番号がすぐに出ます。",
        "この画面では、カード番号やお名前を入力していただくことはありません。",
      ],
      after: "そのあとのこと",
      afterSteps: [
        "お近くの警察に、遺失届または盗難届をお出しください。届出の受理番号をお控えください。",
        "新しい番号のカードをお送りします。公共料金などのお支払いに登録している場合は、番号の変更をお願いします。",
        "ご家族のカードは番号が違うため、そのままお使いいただけます。",
        "会員サイトには、これまでのユーザーIDとパスワードでログインできます。",
      ],
      misuse: "身に覚えのないご利用があるとき",
      misuseText:
        "ご利用明細にお心当たりのないご利用があるときも、同じ番号へお電話ください。お店の名前が看板と違うこともあるため、ご家族のご利用もあわせてお確かめください。",
    },
    mail: {
      lead: "当社を装ったメールにご注意ください。本物のメールには、次のきまりがあります。",
      genuine: "本物のメールのきまり",
      sender: (from: string) => `差出人は ${from} だけです。`,
      genuineSteps: [
        "ログイン用のリンクを載せることはありません。会員サイトは、ご自身で登録したブックマークやアドレスの入力からお開きください。",
        "お客様のお名前を書きます。「お客様各位」で始まることはありません。確認コードとユーザーIDをお知らせするメールだけは、お名前を書きません。",
        "カード番号、暗証番号、パスワード、確認コードをお尋ねすることはありません。電話でもお尋ねしません。",
        "同じ内容を、会員サイトの「お知らせ」でもご覧いただけます（確認コードとユーザーIDは伏せて表示します）。そこにないお知らせは、本物ではありません。",
      ],
      fake: "あやしいメールが届いたら",
      fakeSteps: [
        "リンクや添付ファイルを開かず、返信もしないでください。",
        "カード番号やパスワードを入力してしまったときは、すぐにカードセンターへお電話ください。カードを止め、新しい番号のカードをお送りします。",
      ],
      address: "この会員サイトのアドレス",
    },
    offline: {
      title: "インターネットにつながっていません",
      lead: "通信がつながると、続きをご覧いただけます。",
      steps: [
        "機内モードになっていないか、Wi-Fiや電波の状態をお確かめください。",
        "カードは、通信がなくてもこれまでどおりお使いいただけます。",
      ],
      again: "もう一度開く",
      call: "お急ぎのとき",
    },
  },
  en: {
    contact: "Card centre",
    toLogin: "To the login",
    login: {
      lead: "It is nearly always one of these four. Please check them in this order.",
      network: {
        heading: "1. A bad connection",
        why: "Without a network, or with an unstable one, you cannot log in.",
        steps: [
          "See whether other sites open.",
          "Go where reception is better, or change the Wi-Fi, and try again.",
        ],
      },
      unregistered: {
        heading: "2. You have not registered yet",
        why: "Holding a card is not enough: each cardmember registers once, holders of family cards too.",
        steps: ["Have your card at hand and register. It takes a few minutes."],
        link: "Not registered yet (first registration)",
      },
      mistaken: {
        heading: "3. The user ID or the password is wrong",
        why: "The user ID is the one you chose when registering; it begins with a letter.",
        steps: [
          "The user ID is neither the card number nor your mail address.",
          "The password has at least 12 characters. It is not the four-digit PIN of the card.",
          "Capital and small letters differ in a password. “Show password” lets you check it.",
        ],
        userId: "Forgotten your user ID",
        password: "Forgotten your password",
      },
      locked: {
        heading: "4. The login is locked",
        why: "When wrong passwords are entered in a row, we lock the login to protect you. Neither time nor a new password unlocks it.",
        steps: [
          "Please call the card centre. We unlock it after checking who you are.",
          "Have your card and the inquiry number from the page at hand.",
          "Your card works as before.",
        ],
      },
    },
    lost: {
      lead: "Please call at once. We answer around the clock and stop the card during the call.",
      call: "Lost or stolen cards (24 hours)",
      tell: "What we ask on the phone",
      tellSteps: [
        "Your name, date of birth and phone number on file",
        "When and where it was lost, and where you used the card last",
        "You need not know the card number.",
      ],
      reach: "What a call alone can do",
      reachSteps: [
        "You need neither a login nor a registration: by phone we stop the card, send a new one, and record transactions you do not recognise.",
        "If you can log in, you can also freeze the card and report it lost or stolen on the member site under Cards. You get a receipt number at once.",
        "This page never asks for a card number or a name.",
      ],
      after: "What happens then",
      afterSteps: [
        "Report it to the police, and note the number of the report.",
        "We send a card with a new number. Please change it wherever you pay by card regularly.",
        "Family cards have numbers of their own and go on working.",
        "You log in to the member site with the same user ID and password.",
      ],
      misuse: "If you see a purchase you do not know",
      misuseText:
        "Please call the same number. A shop's name may differ from its sign, so ask your family too.",
    },
    mail: {
      lead: "Beware of mail that pretends to be ours. Genuine mail keeps these rules.",
      genuine: "What genuine mail is like",
      sender: (from: string) => `It comes from ${from} only.`,
      genuineSteps: [
        "It never carries a link to log in with. Open the member site from your own bookmark or by typing its address.",
        "It addresses you by your name. Only the mails with a confirmation code or your user ID do not.",
        "It never asks for card number, PIN, password or confirmation code. Nor do we by phone.",
        "The same text is under Messages on the member site (without codes and user IDs). Mail that is not there is not from us.",
      ],
      fake: "If a suspicious mail arrives",
      fakeSteps: [
        "Do not open its links or attachments, and do not answer.",
        "If you have entered your card number or password, please call the card centre at once. We stop the card and send a new one.",
      ],
      address: "The address of this member site",
    },
    offline: {
      title: "You are offline",
      lead: "You can go on once you are connected.",
      steps: [
        "Check the flight mode, the Wi-Fi and the reception.",
        "Your card works as before, without this connection.",
      ],
      again: "Open again",
      call: "If it is urgent",
    },
  },
});

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
      usedOn: ["Date", "The day you used the card."],
      processedOn: [
        "Processed on",
        "The day we received the shop's sales data; later than the purchase.",
      ],
      holder: ["Cardmember", "Whose card was used."],
    },
    credit: "Available credit",
    creditEntries: {
      limit: ["Credit limit", "The most you can spend with the card."],
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
