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
  | "pointsExchanged";

/** A mail to queue: a notice that also stands under お知らせ, or one that carries a secret. */
export type MailPlan =
  | {
      readonly kind: "notice";
      readonly about: { readonly accountId: string; readonly cardmemberId: string };
      readonly template: MailTemplate;
      /** Ask the reader to call when it was not them. */
      readonly isUnexpectedWorthACall: boolean;
    }
  | { readonly kind: "code"; readonly to: string; readonly code: string };

/** Every event has its decision: the text it is told with, or silence. */
const decisions: Record<EventName, MailTemplate | "code" | "silence"> = {
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
  "feed.imported": "silence",
  "cycle.closed": "silence",
  "account.closing-failed": "silence",
};

const templatesWorthACall: readonly MailTemplate[] = [
  "registered",
  "locked",
  "doorClosed",
  "unlocked",
  "checked",
  "pointsExchanged",
];

/** What mail an event asks for; nothing for most. */
export function mailsFor(event: DomainEvent): readonly MailPlan[] {
  const decision = decisions[event.name];
  if (decision === "silence") return [];
  if (event.name === "registration.code-sent") {
    return [{ kind: "code", ...event.secretMail }];
  }
  if (decision === "code" || !("about" in event) || !event.about) return [];
  const isUnexpectedWorthACall = templatesWorthACall.includes(decision);
  return [{ kind: "notice", about: event.about, template: decision, isUnexpectedWorthACall }];
}

const messageIdShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text from an address can name a message at all. */
export function isMessageId(text: string): boolean {
  return messageIdShape.test(text);
}
