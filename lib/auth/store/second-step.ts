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

/** Whether a login requires a code. */
export async function hasSecondStep(tx: Executor, credentialId: string): Promise<boolean> {
  return (await loadSecondStep(tx, credentialId)) !== null;
}

/** The active second step of a login; null if there is none. */
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

/** Decrypts the secret of a second step. */
export function openSecret({ stepId, secretSealed }: Sealed): string {
  return openField(secretPlace(stepId), secretSealed);
}

/** Decrypts the recovery codes of a second step. */
export function openCodes(stepId: string, codesSealed: string): string[] {
  return openField(codesPlace(stepId), codesSealed).split(" ");
}

type NewStep = SecondStep & { readonly credentialId: string };

/** Begins a set-up; ends an earlier one that was not confirmed. */
export async function insertSecondStep(tx: Tx, made: NewStep): Promise<void> {
  const { stepId, credentialId, secret } = made;
  await tx.secondStep.updateMany({
    where: { credentialId, endedAt: null, confirmedAt: null },
    data: { endedAt: new Date() },
  });
  const secretSealed = sealField(secretPlace(stepId), secret);
  await tx.secondStep.createMany({ data: [{ stepId, credentialId, secretSealed }] });
}

/** Locks the set-up in progress; null if there is none, or it is too old. */
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

/** Activates a set-up and stores its recovery codes. */
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

/** Deletes the readable recovery codes of a login; their hashes remain valid. */
export async function forgetCodes(tx: Tx, credentialId: string): Promise<void> {
  await tx.secondStep.updateMany({
    where: { credentialId, codesSealed: { not: null } },
    data: { codesSealed: null },
  });
}

/** Ends the active second step of a login; false if there is none. */
export async function endSecondStep(tx: Tx, credentialId: string): Promise<boolean> {
  const ended = await tx.secondStep.updateMany({
    where: { credentialId, endedAt: null, confirmedAt: { not: null } },
    data: { endedAt: new Date(), codesSealed: null },
  });
  return ended.count === 1;
}

/** Consumes the code of a time step; false if this code or a later one has already been consumed. */
export async function consumeStep(tx: Tx, stepId: string, step: number): Promise<boolean> {
  const taken = await tx.secondStep.updateMany({
    where: { stepId, endedAt: null, lastStep: { lt: step } },
    data: { lastStep: step },
  });
  return taken.count === 1;
}

/** The stored hash of a recovery code; it matches only with its own second step. */
function recoveryHashOf(stepId: string, code: string): string {
  return keyedHashOf("recovery-code", `${stepId}:${code}`);
}

/** Consumes a recovery code; false if it is not an unused code of this active second step. */
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

/** Inserts the flow of a login that awaits its code. */
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

/** Locks the code flow of a token and returns its credential ID; null if it is unknown, used or expired. */
export async function lockCodeFlow(tx: Tx, tokenHash: string): Promise<string | null> {
  const [row] = await tx.query<{ credentialId: string }>`
    SELECT credential_id::text AS "credentialId" FROM code_flow
    WHERE token_hash = ${tokenHash} AND used_at IS NULL AND expires_at > now() FOR UPDATE`;
  return row?.credentialId ?? null;
}

/** Ends a code flow. */
export async function endCodeFlow(tx: Tx, tokenHash: string): Promise<void> {
  await tx.codeFlow.updateMany({ where: { tokenHash }, data: { usedAt: new Date() } });
}
