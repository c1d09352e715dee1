import type { EventName } from "@/lib/kernel/events";
import { requestWords } from "@/lib/words/requests";
import { type Decided, type Decisions, type EventOf, type Fact, receipt } from "./plan";

/** Events of requests to the issuer and their outcome. */
export const requestDecisions = {
  "outbox.handed-over": "silence",
  "outbox.acknowledged": "silence",
  "outbox.entry-ended": "silence",
  "request.ended": (event) => endedOf(event),
  "pin.queued": receipt("pinQueued", ({ receiptNo }) => [["receiptNo", { text: receiptNo }]]),
  "pin.expired": receipt("pinExpired", ({ receiptNo }) => [["receiptNo", { text: receiptNo }]]),
} satisfies Partial<Decisions<EventName>>;

function endedOf(event: EventOf<"request.ended">): Decided {
  const { ja, en } = requestWords;
  const facts: Fact[] = [
    ["request", { words: { ja: ja.kinds[event.kind], en: en.kinds[event.kind] } }],
    ["receiptNo", { text: event.receiptNo }],
  ];
  if (event.outcome === "accepted") return receipt("requestAccepted", () => facts)(event);
  if (event.reason) facts.push(["reason", { text: event.reason }]);
  const isExchange = event.kind === "points_exchange";
  return receipt(isExchange ? "exchangeRefused" : "requestRefused", () => facts)(event);
}
