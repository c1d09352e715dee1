import "server-only";
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { portalUrl } from "./env";
import { randomToken } from "./hashing";

export type CreationOptions = PublicKeyCredentialCreationOptionsJSON;
export type RequestOptions = PublicKeyCredentialRequestOptionsJSON;

/** The stored half of a passkey. */
export type PasskeyFacts = {
  /** The id the authenticator gave it. */
  readonly webauthnId: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: number;
  readonly transports: string[];
};

/** 256 random bits, base64url as in the options. */
export function newChallenge(): string {
  return randomToken();
}

type Offered = {
  readonly challenge: string;
  readonly siteName: string;
  /** An id that reveals nothing about the member. */
  readonly handle: string;
  readonly userName: string;
  /** Ids of existing passkeys; an authenticator that has one refuses to create another. */
  readonly known: readonly string[];
};

/** Options for creating a passkey: discoverable, with user verification (face, finger or PIN). */
export async function creationOptionsOf(offered: Offered): Promise<CreationOptions> {
  return generateRegistrationOptions({
    rpName: offered.siteName,
    rpID: domain(),
    userID: new TextEncoder().encode(offered.handle),
    userName: offered.userName,
    userDisplayName: offered.userName,
    challenge: bytesOf(offered.challenge),
    attestationType: "none",
    excludeCredentials: offered.known.map((id) => ({ id })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
}

/** Options for a login with any passkey of this site. */
export async function requestOptionsOf(challenge: string): Promise<RequestOptions> {
  return generateAuthenticationOptions({
    rpID: domain(),
    challenge: bytesOf(challenge),
    userVerification: "required",
  });
}

/** Verifies a registration; returns the new passkey, or null if it is invalid. */
export async function readNewPasskey(
  answer: string,
  challenge: string,
): Promise<PasskeyFacts | null> {
  const verified = await orNull(async () =>
    verifyRegistrationResponse({
      response: JSON.parse(answer) as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: new URL(portalUrl()).origin,
      expectedRPID: domain(),
      requireUserVerification: true,
    }),
  );
  if (!verified?.verified) return null;
  const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential;
  return { webauthnId: id, publicKey: new Uint8Array(publicKey), counter, transports };
}

/** The passkey id in a response, before it is verified; null if it cannot be read. */
export async function webauthnIdOf(answer: string): Promise<string | null> {
  const read = await orNull(async () => JSON.parse(answer) as { id?: unknown } | null);
  return typeof read?.id === "string" && read.id.length <= 1400 ? read.id : null;
}

/** Verifies a login; returns the passkey's new counter, or null if it is invalid. */
export async function provedCounterOf(
  answer: string,
  challenge: string,
  passkey: PasskeyFacts,
): Promise<number | null> {
  const { webauthnId, publicKey, counter } = passkey;
  const proof = await orNull(async () =>
    verifyAuthenticationResponse({
      response: JSON.parse(answer) as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: new URL(portalUrl()).origin,
      expectedRPID: domain(),
      credential: { id: webauthnId, publicKey, counter },
      requireUserVerification: true,
    }),
  );
  return proof?.verified ? proof.authenticationInfo.newCounter : null;
}

/** The library throws for every invalid response; the input is untrusted. */
async function orNull<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch {
    return null;
  }
}

function domain(): string {
  return new URL(portalUrl()).hostname;
}

function bytesOf(challenge: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(challenge, "base64url"));
}
