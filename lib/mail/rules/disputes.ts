import type { EventName } from "@/lib/kernel/events";
import { answer, type Decisions, receipt } from "./plan";

/** Reports about a use: what was written stands on the member site alone. */
export const disputeDecisions = {
  "dispute.opened": receipt("disputeOpened", ({ receiptNo }) => [
    ["receiptNo", { text: receiptNo }],
  ]),
  "dispute.answered": "silence",
  "dispute.replied": answer("disputeReplied", ({ receiptNo }) => [
    ["receiptNo", { text: receiptNo }],
  ]),
  "dispute.resolved": answer("disputeResolved", ({ receiptNo }) => [
    ["receiptNo", { text: receiptNo }],
  ]),
  "dispute.withdrawn": receipt("disputeWithdrawn", ({ receiptNo }) => [
    ["receiptNo", { text: receiptNo }],
  ]),
  "message.resent": "silence",
} satisfies Partial<Decisions<EventName>>;
