/**
 * What notices are about, as a member switches them on and off. The first three are always sent, by
 * letter where there is no e-mail: the safety of the login and the card, the receipts of what was asked
 * for, and a debit that failed.
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

/** Whether a topic is sent whatever the member chose. */
export function isRequired(topic: Topic): boolean {
  return required.includes(topic);
}

const basicOnly: readonly Topic[] = topics.filter(
  (topic) => topic !== "security" && topic !== "procedures",
);

/** The topics a member is written about: bills, points and limits are the basic member's. */
export function topicsFor(role: "basic" | "family"): Topic[] {
  return topics.filter((topic) => role === "basic" || !basicOnly.includes(topic));
}

/** What a member has chosen; a topic in neither list is as it is by default. */
export type MailChoice = {
  readonly language: "ja" | "en" | null;
  readonly onTopics: readonly string[];
  readonly offTopics: readonly string[];
};

/**
 * Whether a topic is sent. The deadline of あとリボ is by default told to those who have used it; anybody
 * else would take it for an advertisement.
 */
export function isOn(topic: Topic, choice: MailChoice, hasRevolved: boolean): boolean {
  if (isRequired(topic) || choice.onTopics.includes(topic)) return true;
  if (choice.offTopics.includes(topic)) return false;
  return topic !== "revolvingDeadline" || hasRevolved;
}

/** What becomes of a choice when topics are ticked and unticked; what is not touched stays as it was. */
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
