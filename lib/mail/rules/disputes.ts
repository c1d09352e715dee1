import type { EventName } from "@/lib/kernel/events";
import { answer, type Decisions, receipt } from "./plan";

/** Events of cases: the mail never quotes what was written, only the member site shows it. */
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
