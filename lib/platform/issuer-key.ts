import "server-only";
import { createPrivateKey, createPublicKey, generateKeyPairSync } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import type { JWK } from "jose";
import { readSetting } from "./env";
import { placeWhole } from "./process-lock";

const setting = "ISSUER_PIN_PUBLIC_KEY";

const algorithms: Readonly<Record<string, string>> = {
  RSA: "RSA-OAEP-256",
  EC: "ECDH-ES",
  OKP: "ECDH-ES",
};

/** The issuer's public key, a JWK from the settings; null if there is none. Throws if it is invalid. */
function issuerKey(): JWK | null {
  const text = readSetting(setting);
  if (!text) return null;
  const key = parsed(text);
  if (!key || !algorithms[key.kty ?? ""]) {
    throw new Error(`${setting} is no JWK of a public RSA, EC or X25519 key.`);
  }
  if ("d" in key) throw new Error(`${setting} holds a private key. Give the public one alone.`);
  return key;
}

function parsed(text: string): JWK | null {
  try {
    return JSON.parse(text) as JWK;
  } catch {
    return null;
  }
}

/** Whether the issuer's key is configured. Throws if it is invalid. */
export function hasIssuerKey(): boolean {
  return issuerKey() !== null;
}

/**
 * Encrypts for the issuer (JWE compact, A256GCM); this portal cannot decrypt the result.
 * Null if the issuer's key is not configured.
 */
export async function encryptToIssuer(text: string): Promise<string | null> {
  const key = issuerKey();
  if (!key) return null;
  const { calculateJwkThumbprint, CompactEncrypt, importJWK } = await import("jose");
  const alg = algorithms[key.kty ?? ""] ?? "";
  const kid = key.kid ?? (await calculateJwkThumbprint(key));
  return new CompactEncrypt(new TextEncoder().encode(text))
    .setProtectedHeader({ alg, enc: "A256GCM", kid })
    .encrypt(await importJWK(key, alg));
}

/**
 * A generated key pair that replaces the issuer's in a trial: the private key is stored in `file` (mode
 * 0600), the public key is returned as JSON, in the form of the setting.
 */
export function trialKey(file: string): string {
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    placeWhole(file, JSON.stringify(privateKey.export({ format: "jwk" })));
  }
  const key = createPrivateKey({ key: JSON.parse(readFileSync(file, "utf8")), format: "jwk" });
  return JSON.stringify(createPublicKey(key).export({ format: "jwk" }));
}
