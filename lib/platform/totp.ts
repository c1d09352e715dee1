import "server-only";
import { Secret, TOTP } from "otpauth";

const stepSeconds = 30;

/** A new secret, in base32, as authenticator apps take it. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address a QR code carries into an authenticator. */
export function totpUriOf(label: string, issuer: string, secret: string): string {
  return totpOf(secret, label, issuer).toString();
}

/** The time step for which a code is right, one step late or early at most; null when for none. */
export function totpStepOf(secret: string, code: string, at: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const delta = totpOf(secret).validate({ token: code, timestamp: at.getTime(), window: 1 });
  return delta === null ? null : Math.floor(at.getTime() / 1000 / stepSeconds) + delta;
}

function totpOf(secret: string, label = "Kaiin", issuer = "Kaiin"): TOTP {
  return new TOTP({
    issuer,
    label,
    secret: Secret.fromBase32(secret),
    digits: 6,
    period: stepSeconds,
  });
}
