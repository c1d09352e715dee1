/**
 * Topics of mail, which a member can switch on and off. The first three are always sent, by
 * letter if there is no e-mail address: security of login and card, receipts of requests,
 * and failed debits.
 */
export const topics = [
  "security",
  "procedures",
  "debitFailed",
  "billReady",
  "debitSoon",
  "pointsExpiring",
  "nearLimit",
  "revolvingDeadline",
] as const;

export type Topic = (typeof topics)[number];

const required: readonly Topic[] = ["security", "procedures", "debitFailed"];

/** Whether a topic cannot be switched off. */
export function isRequired(topic: Topic): boolean {
  return required.includes(topic);
}

const basicOnly: readonly Topic[] = topics.filter(
  (topic) => topic !== "security" && topic !== "procedures",
);

/** The topics of a member; bills, points and limits concern only the basic member. */
export function topicsFor(role: "basic" | "family"): Topic[] {
  return topics.filter((topic) => role === "basic" || !basicOnly.includes(topic));
}

/** A member's choice; a topic in neither list has its default. */
export type MailChoice = {
  readonly language: "ja" | "en" | null;
  readonly onTopics: readonly string[];
  readonly offTopics: readonly string[];
};

/**
 * Whether a topic is sent. Reminders of the あとリボ deadline go by default only to members who have used
 * it: to anybody else they would be advertising.
 */
export function isOn(topic: Topic, choice: MailChoice, hasRevolved: boolean): boolean {
  if (isRequired(topic) || choice.onTopics.includes(topic)) return true;
  if (choice.offTopics.includes(topic)) return false;
  return topic !== "revolvingDeadline" || hasRevolved;
}

/** The new choice after topics were ticked and unticked; untouched topics keep their state. */
export function decideChoice(
  before: MailChoice,
  ticked: readonly Topic[],
  { role, hasRevolved }: { readonly role: "basic" | "family"; readonly hasRevolved: boolean },
): { readonly choice: MailChoice; readonly on: readonly Topic[]; readonly off: readonly Topic[] } {
  const open = topicsFor(role).filter((topic) => !isRequired(topic));
  const on = open.filter((topic) => ticked.includes(topic) && !isOn(topic, before, hasRevolved));
  const off = open.filter((topic) => !ticked.includes(topic) && isOn(topic, before, hasRevolved));
  const without = (list: readonly string[], gone: readonly string[]) =>
    list.filter((topic) => !gone.includes(topic));
  const choice = {
    language: before.language,
    onTopics: [...without(before.onTopics, off), ...on],
    offTopics: [...without(before.offTopics, on), ...off],
  };
  return { choice, on, off };
}
