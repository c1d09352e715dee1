import type { EventName } from "@/lib/kernel/events";
import type { Decisions } from "./plan";

/**
 * Events of the desk and of the clock: nobody is mailed about them one by one. Nor about an e-mail given
 * at registration: until the issuer has it there is no address to write to.
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
