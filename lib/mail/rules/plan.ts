import type { DomainEvent, EventName } from "@/lib/kernel/events";
import type { MessageTemplate, SecretTemplate, FactLabel } from "@/lib/words/mail";
import { isRequired, type Topic } from "./topics";

/** A fact of a message, rendered in the reader's language together with the message. */
export type FactValue =
  | { readonly yen: number }
  | { readonly points: number }
  /** A business date. */
  | { readonly date: string }
  | { readonly instant: Date }
  /** The same in every language: a receipt number, a name, a masked value. */
  | { readonly text: string }
  | { readonly list: readonly string[] }
  | { readonly words: { readonly ja: string; readonly en: string } };

export type Fact = readonly [label: FactLabel, value: FactValue];

type Addressee = { readonly accountId: string; readonly cardmemberId: string };

/** A message to queue: the inbox shows it too, and without an address it goes by letter. */
export type MessagePlan = {
  readonly kind: "message";
  readonly about: Addressee;
  readonly template: MessageTemplate;
  readonly topic: Topic;
  readonly facts: readonly Fact[];
  /** Asks the reader to call if it was not them. */
  readonly withCall: boolean;
  /** A further address, e.g. the one before a change; null for none. */
  readonly alsoTo: string | null;
  /** Sends a letter if there is no address; false if the issuer sends a letter of its own. */
  readonly withLetter: boolean;
};

/** A mail to queue that carries a secret; the inbox says only that it was sent. */
export type SecretPlan = {
  readonly kind: "secret";
  readonly about: Addressee;
  readonly template: SecretTemplate;
  readonly to: string;
  readonly code: string;
};

export type MailPlan = MessagePlan | SecretPlan;

export type EventOf<N extends EventName> = Extract<DomainEvent, { readonly name: N }>;

export type Decided = Pick<MessagePlan, "template" | "topic" | "facts" | "withCall" | "withLetter">;

/** What an event sends: nothing, a message, or a mail with a secret. */
export type Decision<N extends EventName> =
  | "silence"
  | { readonly secret: SecretTemplate }
  | ((event: EventOf<N>) => Decided);

/** The decisions of a group of events; an event without one does not compile. */
export type Decisions<Group extends EventName> = { readonly [N in Group]: Decision<N> };

type FactsOf<E> = (event: E) => readonly Fact[];

function messageOf<E extends DomainEvent>(
  template: MessageTemplate,
  how: Pick<Decided, "topic" | "withCall">,
  factsOf: FactsOf<E> = () => [],
): (event: E) => Decided {
  return (event) => ({
    template,
    ...how,
    facts: factsOf(event),
    withLetter: isRequired(how.topic),
  });
}

/** A security message: always sent, and asks the reader to call if it was not them. */
export function alarm<E extends DomainEvent>(template: MessageTemplate, factsOf?: FactsOf<E>) {
  return messageOf(template, { topic: "security", withCall: true }, factsOf);
}

/** A security message that needs no call: help the member asked for, an unlock. */
export function told<E extends DomainEvent>(template: MessageTemplate, factsOf?: FactsOf<E>) {
  return messageOf(template, { topic: "security", withCall: false }, factsOf);
}

/** The answer to a member's request: always sent, needs no call. */
export function answer<E extends DomainEvent>(template: MessageTemplate, factsOf?: FactsOf<E>) {
  return messageOf(template, { topic: "procedures", withCall: false }, factsOf);
}

/** Confirms a request made on the site: always sent, so that nobody can make one unnoticed. */
export function receipt<E extends DomainEvent>(template: MessageTemplate, factsOf?: FactsOf<E>) {
  return messageOf(template, { topic: "procedures", withCall: true }, factsOf);
}
