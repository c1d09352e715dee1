import type { DomainEvent, EventName } from "@/lib/kernel/events";

/** The texts a mail can have; the dictionary has the words. */
export type MailTemplate =
  | "registered"
  | "locked"
  | "doorClosed"
  | "doorOpened"
  | "unlocked"
  | "checked"
  | "guided"
  | "passwordChanged"
  | "userIdChanged"
  | "recoveryLocked"
  | "recoveryUnregistered"
  | "pointsExchanged"
  | "revolvingConverted"
  | "revolvingTakenBack"
  | "revolvingAmount"
  | "revolvingExtra"
  | "revolvingWithdrawn";

/** What a mail that carries a secret is about. */
export type SecretTemplate = "code" | "recoveryCode" | "userId";

/** A mail to queue: a notice that also stands under お知らせ, or one that carries a secret. */
export type MailPlan =
  | {
      readonly kind: "notice";
      readonly about: { readonly accountId: string; readonly cardmemberId: string };
      readonly template: MailTemplate;
      /** Ask the reader to call when it was not them. */
      readonly isUnexpectedWorthACall: boolean;
    }
  | {
      readonly kind: "secret";
      readonly template: SecretTemplate;
      readonly to: string;
      readonly code: string;
    };

/** Every event has its decision: the text it is told with, or silence. */
const decisions: Record<EventName, MailTemplate | SecretTemplate | "silence"> = {
  "login.succeeded": "silence",
  "login.failed": "silence",
  "login.locked": "locked",
  "login.unowned-locked": "silence",
  "session.ended": "silence",
  "registration.code-sent": "code",
  "registration.date-mistaken": "silence",
  "registration.door-closed": "doorClosed",
  "registration.door-opened": "doorOpened",
  "member.registered": "registered",
  "member.password-changed": "passwordChanged",
  "member.user-id-changed": "userIdChanged",
  "recovery.code-sent": "recoveryCode",
  "recovery.while-locked": "recoveryLocked",
  "recovery.not-registered": "recoveryUnregistered",
  "recovery.user-id-sent": "userId",
  "recovery.password-set": "passwordChanged",
  "member.viewed": "silence",
  "members.searched": "silence",
  "identity-check.started": "silence",
  "identity-check.answered": "silence",
  "identity-check.ended": "checked",
  "member.unlocked": "unlocked",
  "member.guided-to-new-password": "guided",
  "unowned-login.cleared": "silence",
  "staff.added": "silence",
  "staff.enrolled": "silence",
  "staff.logged-in": "silence",
  "staff.login-failed": "silence",
  "staff.locked": "silence",
  "staff.logged-out": "silence",
  "points.exchanged": "pointsExchanged",
  "revolving.converted": "revolvingConverted",
  "revolving.taken-back": "revolvingTakenBack",
  "revolving.amount-changed": "revolvingAmount",
  "revolving.extra-made": "revolvingExtra",
  "revolving.extra-withdrawn": "revolvingWithdrawn",
  "feed.imported": "silence",
  "cycle.closed": "silence",
  "debits.requested": "silence",
  "debits.answered": "silence",
  "account.closing-failed": "silence",
};

const templatesWorthACall: readonly MailTemplate[] = [
  "registered",
  "locked",
  "doorClosed",
  "unlocked",
  "checked",
  "passwordChanged",
  "userIdChanged",
  "recoveryLocked",
  "recoveryUnregistered",
  "pointsExchanged",
  "revolvingConverted",
  "revolvingTakenBack",
  "revolvingAmount",
  "revolvingExtra",
  "revolvingWithdrawn",
];

function isSecret(decision: MailTemplate | SecretTemplate): decision is SecretTemplate {
  return decision === "code" || decision === "recoveryCode" || decision === "userId";
}

/** What mail an event asks for; nothing for most. */
export function mailsFor(event: DomainEvent): readonly MailPlan[] {
  const decision = decisions[event.name];
  if (decision === "silence") return [];
  if (isSecret(decision)) {
    return "secretMail" in event
      ? [{ kind: "secret", template: decision, ...event.secretMail }]
      : [];
  }
  if (!("about" in event) || !event.about) return [];
  const isUnexpectedWorthACall = templatesWorthACall.includes(decision);
  return [{ kind: "notice", about: event.about, template: decision, isUnexpectedWorthACall }];
}

const messageIdShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text from an address can name a message at all. */
export function isMessageId(text: string): boolean {
  return messageIdShape.test(text);
}
