import "server-only";
import { createHmac } from "node:crypto";
import { readSetting, requireSetting } from "./env";
import { hashInThread, isHashOfInThread } from "./hash-threads";
import { metrics } from "./metrics";

export { withHashSlot } from "./hash-slots";

/** The stored form of a password. Call it inside withHashSlot. */
export async function hashPassword(password: string): Promise<string> {
  return hashInThread(pepperedOf(password), readSetting("KAIIN_BCRYPT_COST"));
}

/**
 * Whether a stored hash belongs to a password. Null (no such user ID) costs the same time and is always
 * wrong. Call it inside withHashSlot.
 */
export async function isPasswordRight(password: string, stored: string | null): Promise<boolean> {
  const counter = stored === null ? metrics().passwordDummies : metrics().passwordEvaluations;
  counter.inc();
  const isSame = await isHashOfInThread(pepperedOf(password), stored ?? dummyHash());
  return isSame && stored !== null;
}

/** bcrypt reads 72 bytes; the keyed hash fits whatever the password's length. */
function pepperedOf(password: string): string {
  return createHmac("sha384", requireSetting("KAIIN_PEPPER"))
    .update(password.normalize("NFKC"))
    .digest("base64");
}

/** A well-formed hash at the current cost that matches no known password. */
function dummyHash(): string {
  return `$2b$${String(readSetting("KAIIN_BCRYPT_COST")).padStart(2, "0")}$${"N".repeat(22)}${"u".repeat(31)}`;
}
