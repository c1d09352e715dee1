import type { EventName } from "@/lib/kernel/events";
import type { Decisions } from "./plan";

/**
 * Events that send no mail: of the desk, of jobs, and of an e-mail address given
 * at registration, which cannot be written to before the issuer has confirmed it.
 */
export const silentDecisions = {
  "registration.email-confirmed": "silence",
  "member.viewed": "silence",
  "members.searched": "silence",
  "unowned-login.cleared": "silence",
  "staff.added": "silence",
  "staff.enrolled": "silence",
  "staff.logged-in": "silence",
  "staff.login-failed": "silence",
  "staff.locked": "silence",
  "staff.logged-out": "silence",
  "language.chosen": "silence",
  "notices.queued": "silence",
  "mail.given-up": "silence",
  "feed.imported": "silence",
  "cycle.closed": "silence",
  "debits.requested": "silence",
  "debits.answered": "silence",
  "account.erased": "silence",
  "account.closing-failed": "silence",
} satisfies Partial<Decisions<EventName>>;
