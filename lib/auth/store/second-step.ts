import "server-only";
import type { Executor, Tx } from "@/lib/platform/db";
import { keyedHashOf } from "@/lib/platform/hashing";
import { openField, sealField } from "@/lib/platform/sealing";
import { codeFlowMinutes, secondStepSetUpMinutes } from "../rules";

export type SecondStep = { readonly stepId: string; readonly secret: string };

function secretPlace(stepId: string): string {
  return `SecondStep.secret:${stepId}`;
}

function codesPlace(stepId: string): string {
  return `SecondStep.codes:${stepId}`;
}

/** Whether a login asks for a code. */
export async function hasSecondStep(tx: Executor, credentialId: string): Promise<boolean> {
  return (await loadSecondStep(tx, credentialId)) !== null;
}

/** The second step of a login that is on; null where there is none. */
export async function loadSecondStep(
  tx: Executor,
  credentialId: string,
): Promise<SecondStep | null> {
  const row = await tx.secondStep.findFirst({
    where: { credentialId, endedAt: null, confirmedAt: { not: null } },
  });
  return row && { stepId: row.stepId, secret: openSecret(row) };
}

type Sealed = { readonly stepId: string; readonly secretSealed: string };

/** The secret of a row. */
export function openSecret({ stepId, secretSealed }: Sealed): string {
  return openField(secretPlace(stepId), secretSealed);
}

/** The recovery codes a row still holds. */
export function openCodes(stepId: string, codesSealed: string): string[] {
  return openField(codesPlace(stepId), codesSealed).split(" ");
}

type NewStep = SecondStep & { readonly credentialId: string };

/** Begins a set-up; one that was begun before is over. */
export async function insertSecondStep(tx: Tx, made: NewStep): Promise<void> {
  const { stepId, credentialId, secret } = made;
  await tx.secondStep.updateMany({
    where: { credentialId, endedAt: null, confirmedAt: null },
    data: { endedAt: new Date() },
  });
  const secretSealed = sealField(secretPlace(stepId), secret);
  await tx.secondStep.createMany({ data: [{ stepId, credentialId, secretSealed }] });
}

/** The set-up that is under way, locked; null where there is none, or it is too old. */
export async function lockSetUp(tx: Tx, credentialId: string): Promise<SecondStep | null> {
  const [row] = await tx.query<Sealed>`
    SELECT step_id::text AS "stepId", secret_sealed AS "secretSealed" FROM second_step
    WHERE credential_id = ${credentialId}::uuid AND ended_at IS NULL AND confirmed_at IS NULL
      AND created_at > now() - make_interval(mins => ${secondStepSetUpMinutes}::int)
    FOR UPDATE`;
  return row ? { stepId: row.stepId, secret: openSecret(row) } : null;
}

type Confirmed = {
  readonly lastStep: number;
  readonly codes: readonly string[];
};

/** Switches a set-up on, with its recovery codes. */
export async function confirmSecondStep(
  tx: Tx,
  stepId: string,
  { lastStep, codes }: Confirmed,
): Promise<void> {
  const codesSealed = sealField(codesPlace(stepId), codes.join(" "));
  await tx.secondStep.updateMany({
    where: { stepId },
    data: { confirmedAt: new Date(), lastStep, codesSealed },
  });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ codeHash: recoveryHashOf(stepId, code), stepId })),
  });
}

/** The member has the recovery codes: they are not shown any more. */
export async function forgetCodes(tx: Tx, credentialId: string): Promise<void> {
  await tx.secondStep.updateMany({
    where: { credentialId, codesSealed: { not: null } },
    data: { codesSealed: null },
  });
}

/** Switches the second step of a login off; false where it was off. */
export async function endSecondStep(tx: Tx, credentialId: string): Promise<boolean> {
  const ended = await tx.secondStep.updateMany({
    where: { credentialId, endedAt: null, confirmedAt: { not: null } },
    data: { endedAt: new Date(), codesSealed: null },
  });
  return ended.count === 1;
}

/** Takes the code of a time step, once; false where it or a later one was taken. */
export async function consumeStep(tx: Tx, stepId: string, step: number): Promise<boolean> {
  const taken = await tx.secondStep.updateMany({
    where: { stepId, endedAt: null, lastStep: { lt: step } },
    data: { lastStep: step },
  });
  return taken.count === 1;
}

/** What is kept of a recovery code; of use with its own second step alone. */
function recoveryHashOf(stepId: string, code: string): string {
  return keyedHashOf("recovery-code", `${stepId}:${code}`);
}

/** Consumes a recovery code; false when there is none that is not used. */
export async function consumeRecoveryCode(tx: Tx, stepId: string, code: string): Promise<boolean> {
  const taken = await tx.recoveryCode.updateMany({
    where: {
      codeHash: recoveryHashOf(stepId, code),
      stepId,
      usedAt: null,
      step: { endedAt: null },
    },
    data: { usedAt: new Date() },
  });
  return taken.count === 1;
}

/** A login begins to wait for its code. */
export async function insertCodeFlow(
  tx: Tx,
  tokenHash: string,
  credentialId: string,
): Promise<void> {
  await tx.execute`
    INSERT INTO code_flow (token_hash, credential_id, expires_at)
    VALUES (${tokenHash}, ${credentialId}::uuid,
      now() + make_interval(mins => ${codeFlowMinutes}::int))`;
}

/** Whose login a token waits for, locked; null where it is over. */
export async function lockCodeFlow(tx: Tx, tokenHash: string): Promise<string | null> {
  const [row] = await tx.query<{ credentialId: string }>`
    SELECT credential_id::text AS "credentialId" FROM code_flow
    WHERE token_hash = ${tokenHash} AND used_at IS NULL AND expires_at > now() FOR UPDATE`;
  return row?.credentialId ?? null;
}

/** The login waits no more. */
export async function endCodeFlow(tx: Tx, tokenHash: string): Promise<void> {
  await tx.codeFlow.updateMany({ where: { tokenHash }, data: { usedAt: new Date() } });
}
