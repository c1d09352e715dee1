import "server-only";
import { mailedCodeMinutes } from "@/lib/auth/rules/mailed-code";
import type { Tx } from "@/lib/platform/db";
import { openField, sealField } from "@/lib/platform/sealing";
import type { FlowFacts } from "./rules";

export type { Tx };

/** The holder of a card, with the data the first step compares. */
export type Candidate = {
  readonly accountId: string;
  readonly cardmemberId: string;
  readonly birthDate: string;
  readonly email: string | null;
  readonly isRegistered: boolean;
};

/**
 * The holder of a live card; null if the number is unknown, or the card is lost (as soon as it is reported),
 * ended or replaced.
 */
export async function loadCandidate(tx: Tx, numberHash: string): Promise<Candidate | null> {
  const card = await tx.card.findUnique({
    where: { numberHash },
    select: {
      cardId: true,
      status: true,
      cardmember: {
        select: {
          accountId: true,
          cardmemberId: true,
          birthDateSealed: true,
          contactSealed: true,
          credential: { select: { credentialId: true } },
        },
      },
    },
  });
  if (!card || card.status === "lost" || card.status === "ended") return null;
  const reported = await tx.cardLoss.count({ where: { cardId: card.cardId, endedAt: null } });
  if (reported > 0) return null;
  const { accountId, cardmemberId, birthDateSealed, contactSealed, credential } = card.cardmember;
  return {
    accountId,
    cardmemberId,
    birthDate: openField(`Cardmember.birthDate:${cardmemberId}`, birthDateSealed),
    email: emailOf(cardmemberId, contactSealed),
    isRegistered: credential !== null,
  };
}

/** The e-mail address on file; null if there is none. */
export async function loadEmail(tx: Tx, cardmemberId: string): Promise<string | null> {
  const member = await tx.cardmember.findUnique({
    where: { cardmemberId },
    select: { contactSealed: true },
  });
  return member ? emailOf(cardmemberId, member.contactSealed) : null;
}

function emailOf(cardmemberId: string, contactSealed: string): string | null {
  const contact = JSON.parse(openField(`Cardmember.contact:${cardmemberId}`, contactSealed));
  return typeof contact.email === "string" && contact.email ? contact.email : null;
}

/** The number hashes of a cardmember's cards; each has an attempt counter. */
export async function loadNumberHashes(tx: Tx, cardmemberId: string): Promise<readonly string[]> {
  const cards = await tx.card.findMany({ where: { cardmemberId }, select: { numberHash: true } });
  return cards.map((card) => card.numberHash);
}

export type Flow = FlowFacts & {
  readonly tokenHash: string;
  readonly accountId: string;
  readonly cardmemberId: string;
  readonly emailSealed: string | null;
};

/** Locks the registration of a token until the transaction ends; null if there is none. */
export async function lockFlow(tx: Tx, tokenHash: string): Promise<Flow | null> {
  await tx.execute`SELECT FROM registration_flow WHERE token_hash = ${tokenHash} FOR UPDATE`;
  return tx.registrationFlow.findUnique({ where: { tokenHash } });
}

type NewFlow = {
  readonly tokenHash: string;
  readonly accountId: string;
  readonly cardmemberId: string;
  /** Null if no e-mail address is on file. */
  readonly codeHash: string | null;
};

/** Inserts a registration. */
export async function insertFlow(tx: Tx, made: NewFlow, now: Date): Promise<void> {
  const expiresAt = new Date(now.getTime() + mailedCodeMinutes * 60_000);
  const sent = made.codeHash ? { codeSentAt: now, codeSends: 1 } : undefined;
  await tx.registrationFlow.create({
    data: { ...made, ...sent, createdAt: now, expiresAt },
    select: { tokenHash: true },
  });
}

/** How many codes were mailed in a cardmember's registrations opened since an instant. */
export async function loadSendsSince(tx: Tx, cardmemberId: string, since: Date): Promise<number> {
  const sum = await tx.registrationFlow.aggregate({
    where: { cardmemberId, createdAt: { gt: since } },
    _sum: { codeSends: true },
  });
  return sum._sum.codeSends ?? 0;
}

/** Replaces the code of a registration. */
export async function replaceCode(
  tx: Tx,
  tokenHash: string,
  codeHash: string,
  now: Date,
): Promise<void> {
  await tx.registrationFlow.update({
    where: { tokenHash },
    data: { codeHash, codeSentAt: now, codeSends: { increment: 1 } },
  });
}

/** Marks the code of a registration as confirmed. */
export async function confirmFlow(tx: Tx, tokenHash: string, now: Date): Promise<void> {
  await tx.registrationFlow.update({ where: { tokenHash }, data: { confirmedAt: now } });
}

/** Saves the e-mail address given with the new login, and its code; the flow is valid for another period. */
export async function awaitEmail(
  tx: Tx,
  { tokenHash, email, codeHash }: { tokenHash: string; email: string; codeHash: string },
  now: Date,
): Promise<void> {
  await tx.registrationFlow.update({
    where: { tokenHash },
    data: {
      emailSealed: sealField(`RegistrationFlow.email:${tokenHash}`, email),
      emailCodeHash: codeHash,
      codeSentAt: now,
      codeSends: { increment: 1 },
      expiresAt: new Date(now.getTime() + mailedCodeMinutes * 60_000),
    },
  });
}

/** Replaces the code of the e-mail address given with the new login. */
export async function replaceEmailCode(
  tx: Tx,
  tokenHash: string,
  emailCodeHash: string,
  now: Date,
): Promise<void> {
  await tx.registrationFlow.update({
    where: { tokenHash },
    data: { emailCodeHash, codeSentAt: now, codeSends: { increment: 1 } },
  });
}

/** Deletes the e-mail address given with the new login, after it is confirmed or given up. */
export async function forgetEmail(tx: Tx, tokenHash: string): Promise<void> {
  await tx.registrationFlow.update({
    where: { tokenHash },
    data: { emailSealed: null, emailCodeHash: null },
  });
}

/** The e-mail address given with the new login; "" if there is none. */
export function givenEmailOf(flow: { tokenHash: string; emailSealed: string | null }): string {
  const { tokenHash, emailSealed } = flow;
  return emailSealed ? openField(`RegistrationFlow.email:${tokenHash}`, emailSealed) : "";
}

/** Ends a registration: completed, or given up after wrong codes. */
export async function endFlow(tx: Tx, tokenHash: string, now: Date): Promise<void> {
  await tx.registrationFlow.update({ where: { tokenHash }, data: { usedAt: now } });
}
