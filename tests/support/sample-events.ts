import type { DomainEvent, EventName } from "@/lib/kernel/events";

const about = { accountId: "KA1", cardmemberId: "KM1" };
const secretMail = { to: "hanako@example.jp", code: "482913" };
const staffId = "clerk1";
const counts = { accounts: 1 };
const held = { details: { holder: "佐藤 一郎" } };
const card = {
  about,
  alsoTell: { accountId: "KA1", cardmemberId: "KM0" },
  cardId: "KC1",
  cardTail: "・・・70028",
  receiptNo: "F20261127-00000001",
  mailOnly: held,
};

type Sample<N extends EventName> = Omit<Extract<DomainEvent, { readonly name: N }>, "name">;

const samples: { readonly [N in EventName]: Sample<N> } = {
  "login.succeeded": { about },
  "login.from-new-device": { about, device: "Chrome Windows" },
  "login.failed": { about },
  "login.passkey-refused": { about },
  "login.code-failed": { about },
  "second-step.switched-on": { about },
  "second-step.switched-off": { about },
  "passkey.added": { about },
  "passkey.removed": { about },
  "login.locked": { about, inquiryNumber: "123456" },
  "login.unowned-locked": {},
  "session.ended": { about, reason: "logged-out" },
  "registration.code-sent": { about, secretMail },
  "registration.email-confirmed": { about, receiptNo: "C20261127-01234567" },
  "registration.date-mistaken": { about },
  "registration.door-closed": { about },
  "registration.door-opened": { about, reason: "caller-asked" },
  "member.registered": { about, byLetter: false },
  "member.password-changed": { about },
  "member.user-id-changed": { about },
  "recovery.code-sent": { about, secretMail },
  "recovery.while-locked": { about },
  "recovery.not-registered": { about },
  "recovery.user-id-sent": { about, secretMail: { ...secretMail, code: "hanako.sato" } },
  "recovery.password-set": { about },
  "member.viewed": { about },
  "members.searched": { kind: "phone" },
  "identity-check.started": { about },
  "identity-check.answered": { about, item: "phone", outcome: "matched" },
  "identity-check.ended": { about, passed: true },
  "member.unlocked": { about, reason: "caller-asked", heldUntil: "2026-11-28T03:00:00.000Z" },
  "member.proofs-removed": {
    about,
    what: "both",
    reason: "device-lost",
    heldUntil: "2026-11-28T03:00:00.000Z",
  },
  "member.guided-to-new-password": { about },
  "unowned-login.cleared": { reason: "mistyped" },
  "staff.added": { staffId, role: "agent" },
  "staff.enrolled": { staffId },
  "staff.logged-in": { staffId },
  "staff.login-failed": { staffId },
  "staff.locked": { staffId },
  "staff.logged-out": { staffId },
  "card.frozen": { ...card, reason: "precaution" },
  "card.unfrozen": card,
  "card.lost": { ...card, kind: "stolen", unrecognised: 2 },
  "card.cap-changed": { ...card, capYen: 50_000, beforeYen: null },
  "card.stopped": card,
  "card.ended": card,
  "card.request-refused": { ...card, reason: "ほかの手続きが済んでいません" },
  "family-card.applied": { about, receiptNo: "A20261127-00000001", mailOnly: held },
  "family-card.decided": {
    about,
    receiptNo: "A20261127-00000001",
    decision: "refused",
    reason: "審査の結果によります",
    mailOnly: held,
  },
  "points.exchanged": {
    about,
    rewardCode: "miles",
    points: 3000,
    receiptNo: "P20261127-01234567",
  },
  "revolving.converted": {
    about,
    receiptNos: ["R20261127-00000001", "R20261127-00000002"],
    principalYen: 30_000,
  },
  "dispute.opened": { about, receiptNo: "D20261127-01234567", reason: "unknown" },
  "dispute.answered": { about, receiptNo: "D20261127-01234567" },
  "dispute.replied": { about, receiptNo: "D20261127-01234567", isQuestion: true },
  "dispute.resolved": {
    about,
    receiptNo: "D20261127-01234567",
    resolution: "refunded_by_merchant",
  },
  "dispute.withdrawn": { about, receiptNo: "D20261127-01234567" },
  "message.resent": { about, messageId: "00000000-0000-4000-8000-000000000000" },
  "revolving.taken-back": { about, receiptNo: "R20261127-00000001" },
  "revolving.amount-changed": { about, chosenYen: 10_000 },
  "revolving.extra-made": {
    about,
    receiptNo: "E20261127-00000001",
    amountYen: 7000,
    closingOn: "2026-12-19",
  },
  "revolving.extra-withdrawn": { about, receiptNo: "E20261127-00000001" },
  "mail-settings.changed": {
    about,
    switchedOn: ["revolvingDeadline"],
    switchedOff: ["billReady", "nearLimit"],
    language: "en",
  },
  "own-data.requested": { about },
  "language.chosen": { about, language: "en" },
  "notices.queued": { on: "2026-11-27", counts: { billReady: 2 } },
  "member.address-changed": { about, receiptNo: "C20261127-00000001" },
  "member.employer-changed": { about, receiptNo: "C20261127-00000002" },
  "member.phone-changed": { about, receiptNo: "C20261127-00000003" },
  "member.email-changed": {
    about,
    receiptNo: "C20261127-00000004",
    mailOnly: { alsoTo: "hanako@example.jp", details: { newEmail: "h•••@e•••.jp" } },
  },
  "member.debit-account-changed": { about, receiptNo: "C20261127-00000005" },
  "member.statement-delivery-changed": { about, receiptNo: "C20261127-00000006" },
  "member.email-code-sent": { about, secretMail },
  "profile.change-withdrawn": { about, receiptNo: "C20261127-00000001" },
  "profile.change-in-force": { about, receiptNo: "C20261127-00000004" },
  "mail.given-up": { about, template: "locked", byLetter: true },
  "outbox.handed-over": { batchNo: 1, counts },
  "outbox.acknowledged": { batchNo: 1, counts },
  "outbox.entry-ended": { about, receiptNo: "L20261127-00000001" },
  "request.ended": {
    about,
    kind: "address",
    receiptNo: "T20261127-00000001",
    outcome: "refused",
    reason: "建物名をご確認ください",
  },
  "pin.queued": { about, cardId: "KC1", receiptNo: "N20261127-00000001" },
  "pin.expired": { about, receiptNo: "N20261127-00000001" },
  "feed.imported": { sequence: 1, counts },
  "cycle.closed": { closingOn: "2026-11-19", counts },
  "debits.requested": { debitOn: "2026-12-10", counts },
  "debits.answered": { debitOn: "2026-12-10", counts },
  "account.erased": { accountId: "A1", closedOn: "2026-11-20" },
  "account.closing-failed": { accountId: "KA1", closingOn: "2026-11-19", reason: "no product" },
};

/** One of every event there is; an event without a sample does not compile. */
export const sampleEvents = Object.entries(samples).map(
  ([name, facts]) => ({ name, ...facts }) as DomainEvent,
);

/** The sample of one event, with some of it otherwise. */
export function sampleOf<N extends EventName>(
  name: N,
  otherwise: Partial<Extract<DomainEvent, { readonly name: N }>> = {},
): DomainEvent {
  return { name, ...samples[name], ...otherwise } as DomainEvent;
}
