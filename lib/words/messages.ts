import { defineWords } from "./define-words";

/** Words of the messages and of a single one. */
export const messagesWords = defineWords({
  ja: {
    title: "お知らせ",
    lead: "これまでにお送りしたメールを、すべてこちらでご覧いただけます。",
    unread: "未読",
    allRead: "すべて既読にする",
    read: "既読にする",
    none: "お知らせはまだありません",
    noneWhy: "ログインやご登録に変更があると、メールと同じ内容をこちらに表示します。",
    back: "お知らせの一覧へ",
  },
  en: {
    title: "Messages",
    lead: "Every mail we have sent you can be read here.",
    unread: "Unread",
    allRead: "Mark all as read",
    read: "Mark as read",
    none: "No messages yet",
    noneWhy: "When something about your login or your details changes, the mail is shown here too.",
    back: "All messages",
  },
});
