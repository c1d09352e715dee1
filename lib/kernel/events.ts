import type { CardEvent } from "./events/cards";
import type { DisputeHappening } from "./events/disputes";
import type { OutboxKind } from "./outbox-kind";

/** The member an event is about. */
type About = { readonly accountId: string; readonly cardmemberId: string };

/** What proved a login besides (or instead of) the password. */
export type Proof = "passkey" | "code" | "recovery-code";

/** What staff can remove from a login for a caller who lost the device. */
export type ProofKind = "second-step" | "passkeys" | "both";

/** The result of one item of an identity check. */
export type CheckOutcome = "matched" | "mismatched";

/** Why staff acted; the clerk chooses it from a list. */
export type StaffReason =
  | "caller-asked"
  | "forgot-password"
  | "mistyped"
  | "suspected-misuse"
  | "device-lost"
  | "other";

/**
 * Everything that can happen here, by name. No event ever carries a secret: it is written to the
 * audit log as it stands, but for what `mailOnly` holds.
 */
export type DomainEvent = Happening & { readonly mailOnly?: MailOnly };

/**
 * Facts only the mail of an event may contain. `emit` keeps them out of the audit row.
 */
export type MailOnly = {
  /** A further address for the same message, e.g. the one before a change. Empty for none. */
  readonly alsoTo?: string | null;
  /** Facts of the text that the audit log does not store: masked contacts, names. */
  readonly details?: Readonly<Record<string, string>>;
};

type Happening =
  | CardEvent
  | { readonly name: "login.succeeded"; readonly about: About; readonly by?: Proof }
  | { readonly name: "login.code-failed"; readonly about: About }
  | { readonly name: "second-step.switched-on"; readonly about: About }
  | { readonly name: "second-step.switched-off"; readonly about: About }
  | { readonly name: "login.passkey-refused"; readonly about: About | null }
  | { readonly name: "passkey.added"; readonly about: About }
  | { readonly name: "passkey.removed"; readonly about: About }
  | { readonly name: "login.from-new-device"; readonly about: About; readonly device: string }
  | { readonly name: "login.failed"; readonly about: About | null }
  | { readonly name: "login.locked"; readonly about: About; readonly inquiryNumber: string | null }
  | { readonly name: "login.unowned-locked" }
  | { readonly name: "session.ended"; readonly about: About; readonly reason: string }
  | {
      readonly name: "registration.code-sent";
      readonly about: About;
      readonly secretMail: SecretMail;
    }
  | {
      readonly name: "registration.email-confirmed";
      readonly about: About;
      readonly receiptNo: string;
    }
  | { readonly name: "registration.date-mistaken"; readonly about: About }
  | { readonly name: "registration.door-closed"; readonly about: About }
  | {
      readonly name: "registration.door-opened";
      readonly about: About;
      readonly reason: StaffReason;
    }
  | { readonly name: "member.registered"; readonly about: About; readonly byLetter: boolean }
  | { readonly name: "member.password-changed"; readonly about: About }
  | { readonly name: "member.user-id-changed"; readonly about: About }
  | { readonly name: "recovery.code-sent"; readonly about: About; readonly secretMail: SecretMail }
  | { readonly name: "recovery.while-locked"; readonly about: About }
  | { readonly name: "recovery.not-registered"; readonly about: About }
  | {
      readonly name: "recovery.user-id-sent";
      readonly about: About;
      readonly secretMail: SecretMail;
    }
  | { readonly name: "recovery.password-set"; readonly about: About }
  | { readonly name: "member.viewed"; readonly about: About }
  | { readonly name: "members.searched"; readonly kind: string }
  | { readonly name: "identity-check.started"; readonly about: About }
  | {
      readonly name: "identity-check.answered";
      readonly about: About;
      readonly item: string;
      readonly outcome: CheckOutcome;
    }
  | { readonly name: "identity-check.ended"; readonly about: About; readonly passed: boolean }
  | {
      readonly name: "member.unlocked";
      readonly about: About;
      readonly reason: StaffReason;
      /** Until when risky changes wait, as an ISO instant. */
      readonly heldUntil: string;
    }
  | {
      readonly name: "member.proofs-removed";
      readonly about: About;
      readonly what: ProofKind;
      readonly reason: StaffReason;
      /** Until when risky changes wait, as an ISO instant. */
      readonly heldUntil: string;
    }
  | { readonly name: "member.guided-to-new-password"; readonly about: About }
  | { readonly name: "unowned-login.cleared"; readonly reason: StaffReason }
  | { readonly name: "staff.added"; readonly staffId: string; readonly role: string }
  | { readonly name: "staff.enrolled"; readonly staffId: string }
  | { readonly name: "staff.logged-in"; readonly staffId: string }
  | { readonly name: "staff.login-failed"; readonly staffId: string | null }
  | { readonly name: "staff.locked"; readonly staffId: string }
  | { readonly name: "staff.logged-out"; readonly staffId: string }
  | {
      readonly name: "points.exchanged";
      readonly about: About;
      readonly rewardCode: string;
      readonly points: number;
      readonly receiptNo: string;
    }
  | {
      readonly name: "revolving.converted";
      readonly about: About;
      readonly receiptNos: readonly string[];
      readonly principalYen: number;
    }
  | { readonly name: "revolving.taken-back"; readonly about: About; readonly receiptNo: string }
  | {
      readonly name: "revolving.amount-changed";
      readonly about: About;
      readonly chosenYen: number | null;
    }
  | {
      readonly name: "revolving.extra-made";
      readonly about: About;
      readonly receiptNo: string;
      readonly amountYen: number;
      readonly closingOn: string;
    }
  | {
      readonly name: "revolving.extra-withdrawn";
      readonly about: About;
      readonly receiptNo: string;
    }
  | {
      readonly name: "mail-settings.changed";
      readonly about: About;
      readonly switchedOn: readonly string[];
      readonly switchedOff: readonly string[];
      /** Present only if it was changed. */
      readonly language: "ja" | "en" | null;
    }
  | { readonly name: "own-data.requested"; readonly about: About }
  | { readonly name: "language.chosen"; readonly about: About; readonly language: "ja" | "en" }
  | { readonly name: "notices.queued"; readonly on: string; readonly counts: Counts }
  | {
      /** Every attempt to send it failed; a letter goes out if it must reach the member. */
      readonly name: "mail.given-up";
      readonly about: About;
      readonly template: string;
      readonly byLetter: boolean;
    }
  | { readonly name: "outbox.handed-over"; readonly batchNo: number; readonly counts: Counts }
  | { readonly name: "outbox.acknowledged"; readonly batchNo: number; readonly counts: Counts }
  | { readonly name: "outbox.entry-ended"; readonly about: About; readonly receiptNo: string }
  | {
      /** The issuer reported the outcome of a member's request. */
      readonly name: "request.ended";
      readonly about: About;
      readonly kind: OutboxKind;
      readonly receiptNo: string;
      readonly outcome: "accepted" | "refused";
      /** In the issuer's words; "" where it gave none. */
      readonly reason: string;
    }
  | {
      readonly name: "pin.queued";
      readonly about: About;
      readonly cardId: string;
      readonly receiptNo: string;
    }
  | { readonly name: "pin.expired"; readonly about: About; readonly receiptNo: string }
  | DisputeHappening
  | Receipted<ProfileChanged | ProfileFollowUp>
  | {
      readonly name: "member.email-code-sent";
      readonly about: About;
      readonly secretMail: SecretMail;
    }
  | { readonly name: "feed.imported"; readonly sequence: number; readonly counts: Counts }
  | { readonly name: "cycle.closed"; readonly closingOn: string; readonly counts: Counts }
  | { readonly name: "debits.requested"; readonly debitOn: string; readonly counts: Counts }
  | { readonly name: "debits.answered"; readonly debitOn: string; readonly counts: Counts }
  | { readonly name: "account.erased"; readonly accountId: string; readonly closedOn: string }
  | {
      readonly name: "account.closing-failed";
      readonly accountId: string;
      readonly closingOn: string;
      readonly reason: string;
    };

/** Events whose only fact is a receipt number, one name each. */
type Receipted<Name extends string> = Name extends string
  ? { readonly name: Name; readonly about: About; readonly receiptNo: string }
  : never;

/** A member requests a change; it stays pending until the issuer's record contains it. */
type ProfileChanged =
  | "member.address-changed"
  | "member.employer-changed"
  | "member.phone-changed"
  | "member.email-changed"
  | "member.debit-account-changed"
  | "member.statement-delivery-changed";

/** The outcome of such a change. */
type ProfileFollowUp = "profile.change-withdrawn" | "profile.change-in-force";

type Counts = Readonly<Record<string, number>>;

/**
 * Secrets only the mail may carry (a one-time code, a user ID). `emit` queues the mail, where it is
 * encrypted, and keeps it out of the audit row.
 */
export type SecretMail = { readonly to: string; readonly code: string };

export type EventName = DomainEvent["name"];
