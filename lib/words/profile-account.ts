import { defineWords } from "./define-words";

/** Words of the debit account: finding bank and branch, number and holder. */
export const profileAccountWords = defineWords({
  ja: {
    bank: "銀行",
    branch: "支店",
    findBank: "銀行をさがす",
    findBankHint:
      "銀行名（漢字・かな）か、4桁の銀行コードでさがせます。信用金庫、信用組合、農協なども含みます。",
    findBranch: "支店をさがす",
    findBranchHint: "支店名（漢字・かな）か、3桁の支店コードでさがせます。",
    search: "検索",
    banksFound: "見つかった銀行",
    branchesFound: "見つかった支店",
    nothing: "見つかりませんでした。名前の一部か、コードでお試しください。",
    more: "ほかにもあります。名前を長く入力すると、絞り込めます。",
    otherBank: "銀行を選び直す",
    otherBranch: "支店を選び直す",
    withCode: (name: string, code: string) => `${name}（${code}）`,
    accountType: "預金の種類",
    types: { "1": "普通", "2": "当座", "9": "その他" },
    accountNumber: "口座番号",
    accountNumberHint:
      "7桁の数字です。短い番号は、先頭に0を補います。ゆうちょ銀行は、振込用の店名・口座番号（7桁）をご入力ください。",
    zeroFilled: (typed: string) => `${typed}の先頭に0を補い、7桁にしました。`,
    holderKana: "口座名義（カナ）",
    holderKanaHint:
      "通帳のとおりに、カタカナで姓と名のあいだを空けてご入力ください。ひらがなや全角でもかまいません。",
    steps: { bank: "銀行", branch: "支店", account: "口座" },
    refusals: {
      unknown: "一覧にない銀行または支店です。もう一度お選びください。",
      missingType: "預金の種類を選んでください。",
      missingNumber: "口座番号をご入力ください。",
      "not-digits": "口座番号は数字だけでご入力ください。",
      numberTooLong: "口座番号は7桁までです。通帳の口座番号をご確認ください。",
      missingHolder: "口座名義をカタカナでご入力ください。",
      kanji: "口座名義は、漢字ではなくカタカナでご入力ください。",
      holderTooLong: "口座名義は、半角のカナで30文字までです。",
      "other-name":
        "会員ご本人のお名前（カナ）と一致しません。引き落とし口座は、ご本人の名義に限ります。お名前が変わった方は、先にお名前の変更をお手続きください。",
    },
  },
  en: {
    bank: "Bank",
    branch: "Branch",
    findBank: "Find the bank",
    findBankHint:
      "By name (kanji, kana or romaji) or by its four-digit code. Credit unions and cooperatives too.",
    findBranch: "Find the branch",
    findBranchHint: "By name (kanji, kana or romaji) or by its three-digit code.",
    search: "Search",
    banksFound: "Banks found",
    branchesFound: "Branches found",
    nothing: "Nothing found. Please try part of the name, or the code.",
    more: "There are more. Enter more of the name to narrow it down.",
    otherBank: "Choose another bank",
    otherBranch: "Choose another branch",
    withCode: (name: string, code: string) => `${name} (${code})`,
    accountType: "Type of account",
    types: { "1": "Ordinary", "2": "Current", "9": "Other" },
    accountNumber: "Account number",
    accountNumberHint:
      "Seven digits; shorter ones are filled up with zeros in front. For Japan Post Bank, please enter branch and number for transfers (seven digits).",
    zeroFilled: (typed: string) => `We put zeros in front of ${typed} to make seven digits.`,
    holderKana: "Account holder (kana)",
    holderKanaHint:
      "As in the bank book, in katakana, with a space between family and given name. Hiragana and full width are fine.",
    steps: { bank: "Bank", branch: "Branch", account: "Account" },
    refusals: {
      unknown: "This bank or branch is not on the list. Please choose again.",
      missingType: "Please choose the type of account.",
      missingNumber: "Please enter the account number.",
      "not-digits": "Please enter digits only.",
      numberTooLong: "An account number has up to seven digits. Please check your bank book.",
      missingHolder: "Please enter the account holder in katakana.",
      kanji: "Please enter the account holder in katakana, not in kanji.",
      holderTooLong: "The account holder can have up to 30 half-width kana.",
      "other-name":
        "This is not the member's own name in kana. The debit account has to be in your own name. If your name has changed, please have it changed first.",
    },
  },
});
