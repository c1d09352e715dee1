import "server-only";
import { randomInt } from "node:crypto";
import { keyedHashOf } from "@/lib/platform/hashing";

/** Six digits, each as likely as any other. */
export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, "0");
}

/** What is kept of a code; of use in its own registration alone. */
export function codeHashOf(tokenHash: string, code: string): string {
  return keyedHashOf("registration-code", `${tokenHash}:${code}`);
}
