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
