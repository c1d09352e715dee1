import "server-only";
import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { invariant } from "@/lib/kernel/invariant";
import { requireSetting } from "./env";

const keyId = "1";

function fieldKey(): Buffer {
  return createHash("sha256").update(requireSetting("KAIIN_FIELD_KEY")).digest();
}

/**
 * Encrypts a field (AES-256-GCM). `place` is `Model.field:<id>` and authenticated with the value, so that
 * it cannot be decrypted in another row or column. The result begins with the key's id.
 */
export function sealField(place: string, value: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", fieldKey(), nonce).setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(value, "utf8"), cipher.final()]);
  return `${keyId}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url")}`;
}

/** Decrypts a field sealed for the same place; throws if it was moved or changed. */
export function openField(place: string, sealed: string): string {
  const [id, content] = sealed.split(".");
  invariant(id === keyId && content, `unknown key for ${place.split(":")[0]}`);
  const bytes = Buffer.from(content, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", fieldKey(), bytes.subarray(0, 12));
  decipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
}
