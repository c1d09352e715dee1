import "server-only";
import { isSameSecret, keyedHashOf, randomDigits } from "@/lib/platform/hashing";
import { mailedCodeDigits } from "../rules/mailed-code";

/** Creates a one-time code. */
export function newMailedCode(): string {
  return randomDigits(mailedCodeDigits);
}

/** The stored hash of a code; it matches only in its own flow. */
export function mailedCodeHashOf(flowId: string, code: string): string {
  return keyedHashOf("mailed-code", `${flowId}:${code}`);
}

/** Whether a code matches the stored hash of its flow; never if the hash is null. */
export function isMailedCode(
  codeHash: string | null,
  { flowId, code }: { readonly flowId: string; readonly code: string },
): boolean {
  return isSameSecret(codeHash ?? "", mailedCodeHashOf(flowId, code));
}
