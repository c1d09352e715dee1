import type { DomainEvent, EventName } from "@/lib/kernel/events";
import { cardDecisions } from "./rules/cards";
import { disputeDecisions } from "./rules/disputes";
import { loginDecisions } from "./rules/login";
import type { Decided, Decision, Decisions, MailPlan } from "./rules/plan";
import { procedureDecisions } from "./rules/procedures";
import { profileDecisions } from "./rules/profile";
import { requestDecisions } from "./rules/requests";
import { silentDecisions } from "./rules/silence";

/**
 * Every event has a decision: the message it sends, or silence. A room that adds events adds
 * a file under rules/, its texts in words/mail, and its decisions here.
 */
export const decisions: Decisions<EventName> = {
  ...cardDecisions,
  ...loginDecisions,
  ...procedureDecisions,
  ...requestDecisions,
  ...disputeDecisions,
  ...profileDecisions,
  ...silentDecisions,
};

/** The mails an event sends; none for most events. */
export function mailsFor(event: DomainEvent): readonly MailPlan[] {
  const decision: Decision<never> | { readonly secret: never } = decisions[event.name];
  if (decision === "silence" || !("about" in event) || !event.about) return [];
  const { about } = event;
  if (typeof decision === "object") {
    if (!("secretMail" in event)) return [];
    return [{ kind: "secret", about, template: decision.secret, ...event.secretMail }];
  }
  const decided = (decision as (told: DomainEvent) => Decided)(event);
  const alsoTo = event.mailOnly?.alsoTo || null;
  const others = "alsoTell" in event && event.alsoTell ? [event.alsoTell] : [];
  return [about, ...others].map((reader) => {
    return { kind: "message", about: reader, ...decided, alsoTo };
  });
}

const secretTopics: readonly string[] = Object.values<Decision<never>>(decisions).flatMap(
  (decision) => (typeof decision === "object" ? [decision.secret] : []),
);

/** Whether mails of this topic carry a secret, which the inbox does not show. */
export function isSecretTopic(topic: string): boolean {
  return secretTopics.includes(topic);
}

const messageIdShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text from a URL has the form of a message id. */
export function isMessageId(text: string): boolean {
  return messageIdShape.test(text);
}
