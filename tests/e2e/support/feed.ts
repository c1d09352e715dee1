import { createHash } from "node:crypto";
import { expect } from "@playwright/test";
import { sampleCardNumber } from "@/lib/jobs/sample/people";
import type { Records } from "./jobs";
import { runJob } from "./portal";

/** Brings a delivery in while the portal runs, as the operator does. */
export async function deliver(records: Records): Promise<void> {
  expect(await runJob("deliver", JSON.stringify(records)), "a delivery").toEqual({ code: 0 });
}

/** Fifteen digits nobody else of the tests has. */
export function newCardNumber(seed: string): string {
  const digits = createHash("sha256").update(seed).digest().readUInt32BE(0) % 10_000_000;
  return sampleCardNumber(80_000_000 + digits);
}
