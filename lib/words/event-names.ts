import type { DomainEvent } from "@/lib/kernel/events";
import type { Language } from "@/lib/kernel/language";

/** Events that are about a member. */
type EventAboutMember = DomainEvent extends infer Event
  ? Event extends { readonly name: infer Name extends string; readonly about: unknown }
    ? Name
    : never
  : never;

/** Events about a member in plain words: [Japanese, English]. A new one does not compile without. */
const events: Readonly<Record<EventAboutMember, readonly [ja: string, en: string]>> = {
  "login.succeeded": ["ログインしました", "Logged in"],
  "login.failed": ["パスワードが正しくありませんでした", "Wrong password"],
  "login.code-failed": ["確認コードが正しくありませんでした", "Wrong code"],
  "login.passkey-refused": ["パスキーでログインできませんでした", "Passkey refused"],
  "login.from-new-device": ["新しい端末からのログインです", "It was a login from a new device"],
  "login.locked": ["ログインをロックしました", "Login locked"],
  "session.ended": ["ログアウトしました", "Logged out"],
  "second-step.switched-on": ["2段階認証をオンにしました", "Second step switched on"],
  "second-step.switched-off": ["2段階認証をオフにしました", "Second step switched off"],
  "passkey.added": ["パスキーを追加しました", "Passkey added"],
  "passkey.removed": ["パスキーを削除しました", "Passkey removed"],
  "registration.code-sent": ["初回登録の確認コードを送りました", "Code for the registration sent"],
  "registration.email-confirmed": ["メールアドレスを確認しました", "Mail address confirmed"],
  "registration.date-mistaken": ["生年月日が正しくありませんでした", "Wrong date of birth"],
  "registration.door-closed": ["初回登録を停止しました", "Registration stopped"],
  "registration.door-opened": ["初回登録の停止を解除しました", "Registration opened again"],
  "member.registered": ["初回登録が完了しました", "Registered"],
  "member.password-changed": ["パスワードを変更しました", "Password changed"],
  "member.user-id-changed": ["ユーザーIDを変更しました", "User ID changed"],
  "recovery.code-sent": ["お忘れの方の確認コードを送りました", "Code for the recovery sent"],
  "recovery.while-locked": [
    "ロック中にお忘れの方の手続きがありました",
    "Recovery asked for while locked",
  ],
  "recovery.not-registered": [
    "登録前にお忘れの方の手続きがありました",
    "Recovery asked for before registration",
  ],
  "recovery.user-id-sent": ["ユーザーIDをメールで送りました", "User ID sent by mail"],
  "recovery.password-set": ["パスワードを再設定しました", "Password set anew"],
  "member.viewed": ["お客様の情報を表示しました", "Your details were viewed"],
  "identity-check.started": ["ご本人の確認を始めました", "Identity check begun"],
  "identity-check.answered": ["ご本人の確認の質問をしました", "Identity check: an item was asked"],
  "identity-check.ended": ["ご本人の確認を終えました", "Identity check ended"],
  "member.unlocked": ["ロックを解除しました", "Login unlocked"],
  "member.proofs-removed": [
    "窓口で2段階目やパスキーを外しました",
    "Second step or passkeys taken off at the desk",
  ],
  "member.guided-to-new-password": [
    "パスワードの再設定を案内しました",
    "Guide to a new password sent",
  ],
  "points.exchanged": ["ポイントを交換しました", "Points exchanged"],
  "revolving.converted": ["あとリボを申し込みました", "Purchases turned into revolving"],
  "revolving.taken-back": ["あとリボを取り消しました", "A change to revolving taken back"],
  "revolving.amount-changed": ["毎月のお支払額を変更しました", "Monthly payment changed"],
  "revolving.extra-made": ["追加のご返済を申し込みました", "Extra repayment made"],
  "revolving.extra-withdrawn": ["追加のご返済を取り消しました", "Extra repayment withdrawn"],
  "mail-settings.changed": ["お知らせの設定を変更しました", "Notice settings changed"],
  "own-data.requested": ["ご自身の情報を受け取る手続きをしました", "Own data requested"],
  "language.chosen": ["表示の言語を選びました", "Language chosen"],
  "mail.given-up": ["メールをお届けできませんでした", "A mail could not be delivered"],
  "outbox.entry-ended": [
    "カード会社への手続きが終わりました",
    "A request to the card company ended",
  ],
  "request.ended": [
    "カード会社から手続きの結果が届きました",
    "The card company answered a request",
  ],
  "pin.queued": ["暗証番号の変更を承りました", "Change of a PIN received"],
  "pin.expired": ["暗証番号の変更の期限が過ぎました", "Change of a PIN expired"],
  "dispute.opened": ["ご利用についてお申し出がありました", "A use was questioned"],
  "dispute.answered": ["お申し出に返信しました", "The question was answered"],
  "dispute.replied": ["お申し出にカードセンターが返信しました", "The card centre wrote about it"],
  "dispute.resolved": ["お申し出の結果が出ました", "The question was resolved"],
  "dispute.withdrawn": ["お申し出を取り下げました", "The question was withdrawn"],
  "message.resent": ["お知らせを再送しました", "A message was sent again"],
  "card.frozen": ["カードを一時停止しました", "Card frozen"],
  "card.unfrozen": ["カードの一時停止を解除しました", "Card unfrozen"],
  "card.lost": ["カードの紛失・盗難を届け出ました", "Card reported lost or stolen"],
  "card.cap-changed": ["カードの上限を変更しました", "Cap of a card changed"],
  "card.stopped": ["カードを停止しました", "Card stopped"],
  "card.ended": ["カードを解約しました", "Card ended"],
  "card.request-refused": [
    "カードの手続きをお受けできませんでした",
    "A request about a card was refused",
  ],
  "family-card.applied": ["家族カードを申し込みました", "Family card applied for"],
  "family-card.decided": ["家族カードの結果が出ました", "The family card was decided"],
  "member.address-changed": ["住所の変更を申し込みました", "Change of address asked for"],
  "member.employer-changed": ["勤務先の変更を申し込みました", "Change of employer asked for"],
  "member.phone-changed": ["電話番号の変更を申し込みました", "Change of phone number asked for"],
  "member.email-changed": [
    "メールアドレスの変更を申し込みました",
    "Change of mail address asked for",
  ],
  "member.debit-account-changed": [
    "引き落とし口座の変更を申し込みました",
    "Change of debit account asked for",
  ],
  "member.statement-delivery-changed": [
    "明細書の受け取り方の変更を申し込みました",
    "Change of how statements come asked for",
  ],
  "member.email-code-sent": ["確認コードを送りました", "Code sent"],
  "profile.change-withdrawn": ["変更を取り消しました", "Change withdrawn"],
  "profile.change-in-force": [
    "お預かりした変更が有効になりました",
    "A held change came into force",
  ],
};

/** What an event is called; its own name where it is of a time before these words. */
export function eventWordOf(name: string, lang: Language): string {
  const words: Readonly<Record<string, readonly [string, string]>> = events;
  return words[name]?.[lang === "ja" ? 0 : 1] ?? name;
}
