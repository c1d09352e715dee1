import type { EventName } from "@/lib/kernel/events";
import { alarm, type Decisions, type Fact, receipt } from "./plan";

const numbered = (text: string): readonly Fact[] => [["receiptNo", { text }]];

/** Events of profile changes and their outcome. */
export const profileDecisions = {
  "member.address-changed": receipt("addressChanged", (event) => numbered(event.receiptNo)),
  "member.employer-changed": receipt("employerChanged", (event) => numbered(event.receiptNo)),
  "member.phone-changed": receipt("phoneChanged", (event) => numbered(event.receiptNo)),
  "member.email-changed": receipt("emailChanged", ({ receiptNo, mailOnly }) => [
    ["receiptNo", { text: receiptNo }],
    ["newEmail", { text: mailOnly?.details?.newEmail ?? "" }],
  ]),
  "member.debit-account-changed": receipt("debitAccountChanged", (event) =>
    numbered(event.receiptNo),
  ),
  "member.statement-delivery-changed": receipt("statementDeliveryChanged", (event) =>
    numbered(event.receiptNo),
  ),
  "member.email-code-sent": { secret: "emailCode" },
  "profile.change-withdrawn": receipt("profileChangeWithdrawn", (event) =>
    numbered(event.receiptNo),
  ),
  "profile.change-in-force": "silence",
  "own-data.requested": alarm("ownDataRequested"),
} satisfies Partial<Decisions<EventName>>;
