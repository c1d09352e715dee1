import "server-only";
import { randomUUID } from "node:crypto";
import { emit } from "@/lib/audit/emit";
import type { MemberActor } from "@/lib/kernel/actor";
import { done, type Result, refused } from "@/lib/kernel/result";
import { randomDigits } from "@/lib/platform/hashing";
import { newTotpSecret, totpStepOf } from "@/lib/platform/totp";
import { inTransaction } from "@/lib/platform/transaction";
import { type PasswordRefused, withPasswordCheck } from "./password-check";
import { recoveryCodeDigits, recoveryCodesOfAStep } from "../rules";
import {
  confirmSecondStep,
  endSecondStep,
  forgetCodes,
  hasSecondStep,
  insertSecondStep,
  lockSetUp,
} from "../store/second-step";

/** Begins to set up the second step, after a password check. */
export async function beginSecondStep(
  actor: MemberActor,
  currentPassword: string,
): Promise<Result<null, PasswordRefused | "on-already">> {
  return withPasswordCheck<null, "on-already">(actor, currentPassword, async (tx) => {
    const { credentialId } = actor;
    if (await hasSecondStep(tx, credentialId)) return refused("on-already");
    await insertSecondStep(tx, { stepId: randomUUID(), credentialId, secret: newTotpSecret() });
    return done(null);
  });
}

/**
 * Activates the second step with the first code of the authenticator. A wrong code is not counted: it
 * grants nothing, and the secret is on the page anyway.
 */
export async function confirmSetUp(
  actor: MemberActor,
  code: string,
): Promise<Result<null, "wrong-code" | "over">> {
  const { credentialId, accountId, cardmemberId } = actor;
  return inTransaction(async (tx) => {
    const setUp = await lockSetUp(tx, credentialId);
    if (!setUp || (await hasSecondStep(tx, credentialId))) return refused("over");
    const lastStep = totpStepOf(setUp.secret, code, new Date());
    if (lastStep === null) return refused("wrong-code");
    const newCode = () => randomDigits(recoveryCodeDigits);
    const codes = Array.from({ length: recoveryCodesOfAStep }, newCode);
    await confirmSecondStep(tx, setUp.stepId, { lastStep, codes });
    await emit(tx, actor, {
      name: "second-step.switched-on",
      about: { accountId, cardmemberId },
    });
    return done(null);
  });
}

/** Stops showing the recovery codes, because the member has noted them. */
export async function noteRecoveryCodes(actor: MemberActor): Promise<void> {
  await inTransaction((tx) => forgetCodes(tx, actor.credentialId));
}

/** Switches the second step off, after a password check. */
export async function switchSecondStepOff(
  actor: MemberActor,
  currentPassword: string,
): Promise<Result<null, PasswordRefused | "off-already">> {
  return withPasswordCheck<null, "off-already">(actor, currentPassword, async (tx) => {
    const { credentialId, accountId, cardmemberId } = actor;
    if (!(await endSecondStep(tx, credentialId))) return refused("off-already");
    await emit(tx, actor, {
      name: "second-step.switched-off",
      about: { accountId, cardmemberId },
    });
    return done(null);
  });
}
