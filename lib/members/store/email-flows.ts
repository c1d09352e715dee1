import "server-only";
import { mailedCodeMinutes, type SentCodes } from "@/lib/auth/rules/mailed-code";
import type { Tx } from "@/lib/platform/db";
import { openField, sealField } from "@/lib/platform/sealing";

type Owner = { readonly accountId: string; readonly cardmemberId: string };

export type EmailFlow = SentCodes & {
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly flowId: string;
  readonly email: string;
  readonly codeHash: string;
  readonly receiptNo: string | null;
};

/** Locks a member's own flow until the transaction ends; null if it is not theirs. */
export async function lockEmailFlow(
  tx: Tx,
  { accountId, cardmemberId }: Owner,
  flowId: string,
): Promise<EmailFlow | null> {
  await tx.execute`
    SELECT FROM email_flow WHERE account_id = ${accountId} AND flow_id = ${flowId}::uuid FOR UPDATE`;
  const row = await tx.emailFlow.findFirst({ where: { accountId, flowId, cardmemberId } });
  if (!row) return null;
  return { ...row, email: openField(`EmailFlow.email:${flowId}`, row.emailSealed) };
}

/** Inserts a flow with its first code; ends the member's earlier flows. */
export async function insertEmailFlow(
  tx: Tx,
  { accountId, cardmemberId }: Owner,
  made: { readonly flowId: string; readonly email: string; readonly codeHash: string },
): Promise<void> {
  const { flowId, email, codeHash } = made;
  const now = new Date();
  await tx.emailFlow.updateMany({
    where: { accountId, cardmemberId, usedAt: null },
    data: { usedAt: now },
  });
  await tx.emailFlow.create({
    data: {
      accountId,
      cardmemberId,
      flowId,
      codeHash,
      emailSealed: sealField(`EmailFlow.email:${flowId}`, email),
      codeSentAt: now,
      createdAt: now,
      expiresAt: new Date(now.getTime() + mailedCodeMinutes * 60_000),
    },
    select: { flowId: true },
  });
}

/** How many codes were mailed in a cardmember's flows opened since an instant. */
export async function loadEmailSendsSince(
  tx: Tx,
  cardmemberId: string,
  since: Date,
): Promise<number> {
  const sum = await tx.emailFlow.aggregate({
    where: { cardmemberId, createdAt: { gt: since } },
    _sum: { codeSends: true },
  });
  return sum._sum.codeSends ?? 0;
}

/** Replaces the code of a flow. */
export async function replaceEmailCode(
  tx: Tx,
  accountId: string,
  { flowId, codeHash }: { readonly flowId: string; readonly codeHash: string },
): Promise<void> {
  await tx.emailFlow.update({
    where: { accountId_flowId: { accountId, flowId } },
    data: { codeHash, codeSentAt: new Date(), codeSends: { increment: 1 } },
    select: { flowId: true },
  });
}

/** Ends a flow: with the receipt of the change it led to, or without one if it was given up. */
export async function endEmailFlow(
  tx: Tx,
  accountId: string,
  { flowId, receiptNo }: { readonly flowId: string; readonly receiptNo: string | null },
): Promise<void> {
  await tx.emailFlow.update({
    where: { accountId_flowId: { accountId, flowId } },
    data: { usedAt: new Date(), receiptNo },
    select: { flowId: true },
  });
}
