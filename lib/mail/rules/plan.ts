import type { DomainEvent, EventName } from "@/lib/kernel/events";
import type { MessageTemplate, SecretTemplate, FactLabel } from "@/lib/words/mail";
import { isRequired, type Topic } from "./topics";

/** A fact of a notice; it is written in the reader's language when the notice is. */
export type FactValue =
  | { readonly yen: number }
  | { readonly points: number }
  /** A business date. */
  | { readonly date: string }
  | { readonly instant: Date }
  /** The same in every language: a receipt number, a name, something masked. */
  | { readonly text: string }
  | { readonly list: readonly string[] }
  | { readonly words: { readonly ja: string; readonly en: string } };

export type Fact = readonly [label: FactLabel, value: FactValue];

type Addressee = { readonly accountId: string; readonly cardmemberId: string };

/** A notice to queue: it also stands under お知らせ, and goes by letter where there is no address. */
export type MessagePlan = {
  readonly kind: "notice";
  readonly about: Addressee;
  readonly template: MessageTemplate;
  readonly topic: Topic;
  readonly facts: readonly Fact[];
  /** Ask the reader to call when it was not them. */
  readonly withCall: boolean;
  /** A further address: of before a change, say. */
  readonly alsoTo: string | null;
  /** Where there is no address, a letter; not where the issuer sends one of its own. */
  readonly withLetter: boolean;
};

/** A mail to queue that carries a secret; お知らせ says only that it was sent. */
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

/** What an event is told with: silence, a notice, or a mail that carries its secret. */
export type Decision<N extends EventName> =
  | "silence"
  | { readonly secret: SecretTemplate }
  | ((event: EventOf<N>) => Decided);

/** The decisions of a group of events; every event of the group has one. */
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

/** Something about the safety of the member: always sent, and worth a call when it was not them. */
export function alarm<E extends DomainEvent>(template: MessageTemplate, factsOf?: FactsOf<E>) {
  return messageOf(template, { topic: "security", withCall: true }, factsOf);
}

/** The same for what the member need not call about: help that was asked for, a door opened. */
export function told<E extends DomainEvent>(template: MessageTemplate, factsOf?: FactsOf<E>) {
  return messageOf(template, { topic: "security", withCall: false }, factsOf);
}

/** Answers what the member asked for; always sent, and nothing to call about. */
export function answer<E extends DomainEvent>(template: MessageTemplate, factsOf?: FactsOf<E>) {
  return messageOf(template, { topic: "procedures", withCall: false }, factsOf);
}

/** Confirms what was asked for on the site; always sent, so that nobody else can ask unnoticed. */
export function receipt<E extends DomainEvent>(template: MessageTemplate, factsOf?: FactsOf<E>) {
  return messageOf(template, { topic: "procedures", withCall: true }, factsOf);
}
