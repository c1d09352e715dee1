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

/** The half of a passkey that is kept here. */
export type PasskeyFacts = {
  /** The authenticator's own id of it. */
  readonly webauthnId: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: number;
  readonly transports: string[];
};

/** 256 random bits, as the options carry them. */
export function newChallenge(): string {
  return randomToken();
}

type Offered = {
  readonly challenge: string;
  readonly siteName: string;
  /** Says nothing about the member. */
  readonly handle: string;
  readonly userName: string;
  /** Authenticators that hold one of these already say so. */
  readonly known: readonly string[];
};

/** What a browser needs to make a passkey: one that names its owner and asks for face, finger or PIN. */
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

/** What a browser needs to ask for any passkey of this site. */
export async function requestOptionsOf(challenge: string): Promise<RequestOptions> {
  return generateAuthenticationOptions({
    rpID: domain(),
    challenge: bytesOf(challenge),
    userVerification: "required",
  });
}

/** The new passkey an answer holds; null where it does not answer the challenge rightly. */
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

/** Which passkey an answer speaks for, not proved yet; null where it cannot be read. */
export async function webauthnIdOf(answer: string): Promise<string | null> {
  const read = await orNull(async () => JSON.parse(answer) as { id?: unknown } | null);
  return typeof read?.id === "string" && read.id.length <= 1400 ? read.id : null;
}

/** The passkey's counter after a right answer; null where the answer is not right. */
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

/** The library throws for whatever is not as it should be; what comes in is a stranger's. */
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
