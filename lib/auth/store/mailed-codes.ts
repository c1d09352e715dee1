import "server-only";
import { isSameSecret, keyedHashOf, randomDigits } from "@/lib/platform/hashing";
import { mailedCodeDigits } from "../rules/mailed-code";

/** A new one-time code, to be mailed. */
export function newMailedCode(): string {
  return randomDigits(mailedCodeDigits);
}

/** What is stored of a code; valid in its own flow alone. */
export function mailedCodeHashOf(flowId: string, code: string): string {
  return keyedHashOf("mailed-code", `${flowId}:${code}`);
}

/** Whether a code is the one a flow waits for; never where it waits for none (null). */
export function isMailedCode(
  codeHash: string | null,
  { flowId, code }: { readonly flowId: string; readonly code: string },
): boolean {
  return isSameSecret(codeHash ?? "", mailedCodeHashOf(flowId, code));
}
