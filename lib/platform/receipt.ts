import "server-only";
import { randomInt } from "node:crypto";
import { today } from "./env";

/**
 * 受付番号: a letter for the kind of request, the business date, and eight random digits
 * ("R20261127-01234567").
 */
export function newReceiptNo(letter: string): string {
  const digits = String(randomInt(100_000_000)).padStart(8, "0");
  return `${letter}${today().replaceAll("-", "")}-${digits}`;
}
