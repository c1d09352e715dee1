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

/** The member's active second step; null if there is none. */
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
  /** The content of the QR code. */
  readonly uri: string;
  /** In groups of four, for typing. */
  readonly secret: string;
};

/** The data an authenticator needs while the second step is being set up; null otherwise. */
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

/** The recovery codes until the member has noted them; null afterwards. */
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

/** Whether a login in this browser awaits its code. */
export async function isCodeAwaited(_visitor: Visitor, token: string): Promise<boolean> {
  const flow = await db().codeFlow.findFirst({
    where: { tokenHash: tokenHashOf(token), usedAt: null, expiresAt: { gt: new Date() } },
    select: { tokenHash: true },
  });
  return flow !== null;
}
