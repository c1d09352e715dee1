import type { EventName } from "@/lib/kernel/events";
import type { Language } from "@/lib/kernel/language";
import { mailFactWords } from "@/lib/words/mail";
import { topicWords } from "@/lib/words/messages";
import { alarm, type Decisions, type Fact, type FactValue, told } from "./plan";
import type { Topic } from "./topics";

/** Fact: the browser and system, or that they are unknown. */
function deviceFact(device: string): FactValue {
  return device ? { text: device } : { words: { ja: "不明な端末", en: "unknown device" } };
}

function topicFact(label: "switchedOn" | "switchedOff", names: readonly string[]): Fact[] {
  if (names.length === 0) return [];
  const wordsIn = (language: Language) =>
    names
      .map((name) => topicWords[language].topics[name as Topic]?.name ?? name)
      .join(mailFactWords[language].and);
  return [[label, { words: { ja: wordsIn("ja"), en: wordsIn("en") } }]];
}

function languageFact(language: Language | null): Fact[] {
  return language ? [["language", { text: topicWords[language].languageName }]] : [];
}

/** Events of login, registration, recovery and the identity check. */
export const loginDecisions = {
  "login.succeeded": "silence",
  "login.from-new-device": alarm("newDevice", ({ device }) => [["device", deviceFact(device)]]),
  "login.failed": "silence",
  "login.passkey-refused": "silence",
  "login.code-failed": "silence",
  "second-step.switched-on": alarm("secondStepOn"),
  "second-step.switched-off": alarm("secondStepOff"),
  "passkey.added": alarm("passkeyAdded"),
  "passkey.removed": alarm("passkeyRemoved"),
  "login.locked": alarm("locked"),
  "login.unowned-locked": "silence",
  "session.ended": "silence",
  "registration.code-sent": { secret: "code" },
  "registration.date-mistaken": "silence",
  "registration.door-closed": alarm("doorClosed"),
  "registration.door-opened": told("doorOpened"),
  /** Registration without a mailed code: the issuer sends its own letter. */
  "member.registered": (event) => ({ ...alarm("registered")(event), withLetter: !event.byLetter }),
  "member.password-changed": alarm("passwordChanged"),
  "member.user-id-changed": alarm("userIdChanged"),
  "recovery.code-sent": { secret: "recoveryCode" },
  "recovery.while-locked": alarm("recoveryLocked"),
  "recovery.not-registered": alarm("recoveryUnregistered"),
  "recovery.user-id-sent": { secret: "userId" },
  "recovery.password-set": alarm("passwordChanged"),
  "member.unlocked": alarm("unlocked", ({ heldUntil }) => [
    ["heldUntil", { instant: new Date(heldUntil) }],
  ]),
  "member.proofs-removed": alarm("proofsRemoved", ({ what, heldUntil }) => [
    [
      "removed",
      { words: { ja: mailFactWords.ja.proofs[what], en: mailFactWords.en.proofs[what] } },
    ],
    ["heldUntil", { instant: new Date(heldUntil) }],
  ]),
  "member.guided-to-new-password": told("guided"),
  "mail-settings.changed": alarm("mailSettings", ({ switchedOn, switchedOff, language }) => [
    ...topicFact("switchedOn", switchedOn),
    ...topicFact("switchedOff", switchedOff),
    ...languageFact(language),
  ]),
  "identity-check.started": "silence",
  "identity-check.answered": "silence",
  "identity-check.ended": alarm("checked"),
} satisfies Partial<Decisions<EventName>>;
