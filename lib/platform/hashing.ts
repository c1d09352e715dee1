import "server-only";
import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from "node:crypto";
import { requireSetting } from "./env";

/** 256 random bits, safe in a cookie or a path. */
export function randomToken(): string {
  return randomBytes(32).toString("base64url");
}

/** Decimal digits, each as likely as any other: for codes that people type. */
export function randomDigits(count: number): string {
  return Array.from({ length: count }, () => randomInt(10)).join("");
}

/** What is stored of a random token. */
export function tokenHashOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** Look-up index of a value that is itself encrypted or not kept; `purpose` separates columns. */
export function keyedHashOf(purpose: string, value: string): string {
  return createHmac("sha256", requireSetting("KAIIN_INDEX_KEY"))
    .update(`${purpose}\0${value}`)
    .digest("base64url");
}

/** What is kept of a card number (digits only). Its key is apart from all others. */
export function cardNumberHashOf(number: string): string {
  return createHmac("sha256", requireSetting("KAIIN_CARD_KEY")).update(number).digest("base64url");
}

export function sha256HexOf(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Equal, without telling by time where they differ. */
export function isSameSecret(a: string, b: string): boolean {
  const left = createHash("sha256").update(a).digest();
  const right = createHash("sha256").update(b).digest();
  return timingSafeEqual(left, right);
}
