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

/** The issuer's public key, a JWK of the configuration; null where there is none. Throws on a wrong one. */
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

/** Whether there is a key to encrypt to. Throws where it is a wrong one. */
export function hasIssuerKey(): boolean {
  return issuerKey() !== null;
}

/**
 * Encrypts to the issuer (JWE, compact; A256GCM): nobody but the issuer can read it again, this portal
 * neither. Null where the issuer's key is not configured.
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
 * A key pair in the place of the issuer's, for a trial: the private half is kept in `file` (readable by
 * its owner alone), the public half is the answer, as the setting wants it.
 */
export function trialKey(file: string): string {
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    placeWhole(file, JSON.stringify(privateKey.export({ format: "jwk" })));
  }
  const key = createPrivateKey({ key: JSON.parse(readFileSync(file, "utf8")), format: "jwk" });
  return JSON.stringify(createPublicKey(key).export({ format: "jwk" }));
}
