import "server-only";
import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from "node:crypto";
import { requireSetting } from "./env";

/** 256 random bits, in characters that are safe in a cookie or a path. */
export function randomToken(): string {
  return randomBytes(32).toString("base64url");
}

/** Random decimal digits, uniformly distributed: for codes that people type. */
export function randomDigits(count: number): string {
  return Array.from({ length: count }, () => randomInt(10)).join("");
}

/** The stored form of a random token. */
export function tokenHashOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** Look-up index of a value that is stored encrypted or not at all; `purpose` separates columns. */
export function keyedHashOf(purpose: string, value: string): string {
  return createHmac("sha256", requireSetting("KAIIN_INDEX_KEY"))
    .update(`${purpose}\0${value}`)
    .digest("base64url");
}

/** The stored form of a card number (digits only). It has a key of its own. */
export function cardNumberHashOf(number: string): string {
  return createHmac("sha256", requireSetting("KAIIN_CARD_KEY")).update(number).digest("base64url");
}

export function sha256HexOf(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Compares in constant time. */
export function isSameSecret(a: string, b: string): boolean {
  const left = createHash("sha256").update(a).digest();
  const right = createHash("sha256").update(b).digest();
  return timingSafeEqual(left, right);
}
