import "server-only";
import { randomInt } from "node:crypto";
import { keyedHashOf } from "@/lib/platform/hashing";
import { recoveryCodeDigits } from "./rules";

/** For whoever has lost the authenticator: ten digits, each as likely as any other. */
export function newRecoveryCode(): string {
  const digits = Array.from({ length: recoveryCodeDigits }, () => randomInt(10));
  return digits.join("");
}

/** What is kept of a recovery code; of use with its own second step alone. */
export function recoveryHashOf(stepId: string, code: string): string {
  return keyedHashOf("recovery-code", `${stepId}:${code}`);
}
