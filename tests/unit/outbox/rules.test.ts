import { describe, expect, test } from "vitest";
import { outcomeVerdictOf } from "@/lib/outbox/rules";

describe("カード会社の回答", () => {
  const handedOver = { batchNo: 3, outcome: null };
  test.each([
    [undefined, "accepted", { reason: "receipt_no unknown" }],
    [{ batchNo: null, outcome: null }, "accepted", { reason: "receipt_no was not handed over" }],
    [
      { batchNo: null, outcome: "withdrawn" },
      "refused",
      { reason: "receipt_no was not handed over" },
    ],
    [handedOver, "accepted", "ends"],
    [handedOver, "refused", "ends"],
    [{ batchNo: 3, outcome: "accepted" }, "accepted", "known"],
    [{ batchNo: 3, outcome: "accepted" }, "refused", { reason: "outcome is accepted already" }],
    [{ batchNo: 3, outcome: "refused" }, "refused", "known"],
    [{ batchNo: 3, outcome: "refused" }, "accepted", { reason: "outcome is refused already" }],
    [{ batchNo: 3, outcome: "agreed" }, "accepted", "known"],
    [{ batchNo: 3, outcome: "agreed" }, "refused", { reason: "outcome is accepted already" }],
    [{ batchNo: 3, outcome: "expired" }, "accepted", "ends"],
    [
      { batchNo: null, outcome: "expired" },
      "accepted",
      { reason: "receipt_no was not handed over" },
    ],
  ] as const)("%o に %s は %o", (entry, told, verdict) => {
    expect(outcomeVerdictOf(entry, told)).toEqual(verdict);
  });
});
