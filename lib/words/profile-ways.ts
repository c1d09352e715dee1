import { defineWords } from "./define-words";

/** What cannot be changed online: why, which way to go, what to bring. */
export const profileWayWords = defineWords({
  ja: {
    why: "会員サイトで変更できない理由",
    way: "お手続きの方法",
    bring: "ご用意いただくもの",
    nameTitle: "お名前の変更（改姓・改名）",
    nameLead: "お名前は、公的な書類を確かめたうえで変更します。会員サイトでは変更できません。",
    nameNow: "現在のご登録",
    nameKana: "フリガナ",
    nameWhy:
      "お名前はご契約の相手を示すもので、変わったことを公的な書類で確かめる必要があります。カードの券面のお名前も変わるため、新しいカードをお作りします。",
    nameStep1: "変更の申込書を印刷し、新しいお名前をご記入のうえ、署名してください。",
    nameStep2:
      "下の書類のどれか1つの写しを添えて、カードセンターへお送りください。お電話で申込書をお取り寄せいただくこともできます。",
    nameStep3:
      "書類が届いてから1〜2週間ほどで、新しいお名前のカードをお送りします。それまでは、いまのカードをお使いいただけます。",
    nameDocument1: "運転免許証（裏面に新しいお名前の記載があるもの）",
    nameDocument2: "マイナンバーカードの表面（番号の載った裏面は送らないでください）",
    nameDocument3: "戸籍抄本または住民票（発行から3か月以内、以前のお名前が分かるもの）",
    nameAccount:
      "引き落とし口座の名義も変わる方は、先に金融機関で名義の変更を済ませてください。名義が異なると、引き落としができません。",
    nameForm: "記入済みの申込書を印刷する",
    formTitle: "お名前の変更（改姓・改名）申込書",
    formLead: "ブラウザーの印刷機能（ファイル → 印刷）で、A4に印刷してください。",
    formBack: "お名前の変更へ戻る",
    formMember: "お申し込みの方（ご登録の内容）",
    formCard: "会員番号（下5桁）",
    formNew: "新しいお名前（ご記入ください）",
    formFamily: "姓",
    formGiven: "名",
    formReason: "変更の理由・変更した日",
    formDate: "ご記入日",
    formSign: "署名",
    formDocuments: "添える書類（あてはまるものに印）",
    formTo: "送り先",
    formPhone: "お電話",
    birthDate: "生年月日",
    pinTitle: "銀行口座の暗証番号",
    pinLead: "引き落とし口座の暗証番号は、カード会社では変更できません。",
    pinWhy:
      "銀行口座の暗証番号（キャッシュカードの4桁）は、口座のある金融機関だけが管理しています。カード会社はこの番号を知らず、お尋ねすることもありません。",
    pinStep1: "口座のある金融機関のATM、インターネットバンキング、または窓口で変更してください。",
    pinStep2: "番号をお忘れの場合は、金融機関の窓口へお問い合わせください。",
    pinBring1: "キャッシュカード（ATMで変更するとき）",
    pinBring2: "通帳、お届け印、本人確認書類（窓口で手続きするとき）",
    pinOther: "カードの暗証番号は、これとは別のものです",
    pinOtherWhy:
      "店頭やATMでカードに使う4桁の番号は「暗証番号」、会員サイトに入るときは「パスワード」です。どちらも、銀行口座の暗証番号とは別に決めています。",
  },
  en: {
    why: "Why it cannot be changed on this site",
    way: "What to do",
    bring: "What you need",
    nameTitle: "Changing your name",
    nameLead:
      "We change a name after seeing an official document. It cannot be changed on this site.",
    nameNow: "As registered",
    nameKana: "Kana",
    nameWhy:
      "Your name says whom the contract is with, so a change has to be shown by an official document. The name on the card changes too, so we make a new card.",
    nameStep1: "Print the form, write your new name into it and sign it.",
    nameStep2:
      "Send it to the card centre with a copy of one of the documents below. You can also ask for the form by phone.",
    nameStep3:
      "One or two weeks after the papers arrive we send a card with the new name. Until then, your present card goes on working.",
    nameDocument1: "Driving licence (with the new name on its back)",
    nameDocument2:
      "The front of your My Number card (please do not send the back, which shows the number)",
    nameDocument3:
      "Extract of the family register or certificate of residence (not older than three months, with the former name)",
    nameAccount:
      "If the name of your bank account changes too, please have that done at the bank first. With different names a debit cannot be made.",
    nameForm: "Print the form, filled in",
    formTitle: "Request to change a name",
    formLead: "Please print this page on A4 with your browser (File → Print).",
    formBack: "Back to changing your name",
    formMember: "Who asks (as registered)",
    formCard: "Card number (last five digits)",
    formNew: "New name (please write)",
    formFamily: "Family name",
    formGiven: "Given name",
    formReason: "Reason and date of the change",
    formDate: "Date",
    formSign: "Signature",
    formDocuments: "Document enclosed (please tick)",
    formTo: "Send to",
    formPhone: "Phone",
    birthDate: "Date of birth",
    pinTitle: "PIN of your bank account",
    pinLead: "The card company cannot change the PIN of your bank account.",
    pinWhy:
      "The PIN of a bank account (the four digits of its cash card) is kept by the bank alone. The card company does not know it and never asks for it.",
    pinStep1:
      "Please change it at a cash machine, in the online banking or at a branch of your bank.",
    pinStep2: "If you have forgotten it, please ask at a branch of your bank.",
    pinBring1: "Your cash card (at a cash machine)",
    pinBring2: "Bank book, registered seal and identification (at a branch)",
    pinOther: "The PIN of your card is another one",
    pinOtherWhy:
      "The four digits for your card in shops and at machines are its PIN; what lets you into this site is your password. Both are apart from the PIN of your bank account.",
  },
});
