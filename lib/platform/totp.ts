import "server-only";
import { Secret, TOTP } from "otpauth";

const stepSeconds = 30;

/** A new secret in base32, for authenticator apps. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The otpauth URI for the QR code that an authenticator scans. */
export function totpUriOf(label: string, issuer: string, secret: string): string {
  return totpOf(secret, label, issuer).toString();
}

/** The time step a code belongs to, at most one step before or after `at`; null if it is wrong. */
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
