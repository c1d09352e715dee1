import "server-only";
import type { MemberActor, Visitor } from "@/lib/kernel/actor";
import { db } from "@/lib/platform/db";
import { tokenHashOf } from "@/lib/platform/hashing";
import { issuer } from "@/lib/platform/issuer";
import { totpUriOf } from "@/lib/platform/totp";
import { secondStepSetUpMinutes } from "../rules";
import { openCodes, openSecret } from "../store/second-step";

export type SecondStepView = {
  readonly since: Date;
  readonly recoveryCodesLeft: number;
};

/** The member's second step; null where it is off. */
export async function viewSecondStep(actor: MemberActor): Promise<SecondStepView | null> {
  const row = await db().secondStep.findFirst({
    where: { credentialId: actor.credentialId, endedAt: null, confirmedAt: { not: null } },
    select: {
      confirmedAt: true,
      createdAt: true,
      _count: { select: { codes: { where: { usedAt: null } } } },
    },
  });
  if (!row) return null;
  return { since: row.confirmedAt ?? row.createdAt, recoveryCodesLeft: row._count.codes };
}

export type SetUpView = {
  /** What the QR code carries. */
  readonly uri: string;
  /** In groups of four, to be typed. */
  readonly secret: string;
};

/** What an authenticator needs while the second step is being set up; null where it is not. */
export async function viewSetUp(actor: MemberActor): Promise<SetUpView | null> {
  const since = new Date(Date.now() - secondStepSetUpMinutes * 60_000);
  const row = await db().secondStep.findFirst({
    where: {
      credentialId: actor.credentialId,
      endedAt: null,
      confirmedAt: null,
      createdAt: { gt: since },
    },
    include: { credential: { select: { userId: true } } },
  });
  if (!row) return null;
  const secret = openSecret(row);
  const uri = totpUriOf(row.credential.userId, issuer().cardName, secret);
  return { uri, secret: secret.replace(/(.{4})(?=.)/g, "$1 ") };
}

/** The recovery codes, until the member has noted them; null after that. */
export async function viewRecoveryCodes(actor: MemberActor): Promise<readonly string[] | null> {
  const row = await db().secondStep.findFirst({
    where: {
      credentialId: actor.credentialId,
      endedAt: null,
      confirmedAt: { not: null },
      codesSealed: { not: null },
    },
    select: { stepId: true, codesSealed: true },
  });
  if (!row?.codesSealed) return null;
  return openCodes(row.stepId, row.codesSealed).map((code) => code.replace(/^(.{5})/, "$1-"));
}

/** Whether a login waits for its code in this browser. */
export async function isCodeAwaited(_visitor: Visitor, token: string): Promise<boolean> {
  const flow = await db().codeFlow.findFirst({
    where: { tokenHash: tokenHashOf(token), usedAt: null, expiresAt: { gt: new Date() } },
    select: { tokenHash: true },
  });
  return flow !== null;
}
