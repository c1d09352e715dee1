import "server-only";
import { emit } from "@/lib/audit/emit";
import { passwordRefusal } from "@/lib/auth/rules/password";
import { attemptCounter, endLockout, staffCounterOf } from "@/lib/auth/store/attempts";
import type { StaffRole, SupportActor, SystemActor, Visitor } from "@/lib/kernel/actor";
import { done, type Result, refused } from "@/lib/kernel/result";
import { beginAttempt, completeAttempt } from "@/lib/platform/attempt";
import { randomToken } from "@/lib/platform/hashing";
import { hashPassword, isPasswordRight, withHashSlot } from "@/lib/platform/password";
import { totpStepOf } from "@/lib/platform/totp";
import { inSerializable, type Tx } from "@/lib/platform/transaction";
import { type EnrolRefusal, type EnterRefusal, foldStaffId, isStaffId } from "../rules";
import {
  endStaffSessions,
  insertEnrolment,
  insertStaffSession,
  saveStaff,
  saveStaffSecrets,
  loadEnrolment,
  loadStaff,
  consumeEnrolment,
  consumeTotpStep,
  type StaffRow,
} from "../store/staff";

/** Adds a clerk, or lets one enrol again; returns the token of the enrolment link. */
export async function addStaff(
  actor: SystemActor,
  staff: { id: string; name: string; role: StaffRole },
): Promise<Result<{ token: string }, "bad-id">> {
  const staffId = foldStaffId(staff.id);
  if (!isStaffId(staffId)) return refused("bad-id");
  const token = randomToken();
  await inSerializable(async (tx) => {
    await saveStaff(tx, { staffId, name: staff.name, role: staff.role });
    await insertEnrolment(tx, staffId, token);
    await endStaffSessions(tx, { staffId });
    await endLockout(tx, staffCounterOf(staffId), { endedBy: `job:${actor.job}`, reason: "other" });
    await emit(tx, actor, { name: "staff.added", staffId, role: staff.role });
  });
  return done({ token });
}

/** Sets a clerk's first password, if the code proves the authenticator. */
export async function enrolStaff(
  actor: Visitor,
  token: string,
  typed: { password: string; code: string },
): Promise<Result<{ staffId: string }, EnrolRefusal>> {
  const enrolment = await inSerializable((tx) => loadEnrolment(tx, token));
  if (!enrolment?.isOpen) return refused({ field: "", code: "expired" });
  const { staffId, totpSecret, tokenHash } = enrolment;
  const weak = passwordRefusal(typed.password, staffId);
  if (weak) return refused({ field: "password", code: weak });
  const step = totpStepOf(totpSecret, typed.code, new Date());
  if (step === null) return refused({ field: "code", code: "wrong" });
  const passwordHash = await withHashSlot(() => hashPassword(typed.password));
  if (passwordHash === "busy") return refused({ field: "", code: "busy" });
  return inSerializable(async (tx) => {
    if (!(await consumeEnrolment(tx, tokenHash))) return refused({ field: "", code: "expired" });
    await saveStaffSecrets(tx, staffId, { passwordHash, totpSecret, step });
    await endStaffSessions(tx, { staffId });
    await emit(tx, actor, { name: "staff.enrolled", staffId });
    return done({ staffId });
  });
}

type Typed = { readonly staffId: string; readonly password: string; readonly code: string };

/** Logs a clerk in. Every wrong input gets the same refusal at the same cost. */
export async function enterDesk(
  actor: Visitor,
  typed: Typed,
): Promise<Result<{ token: string }, EnterRefusal>> {
  const staffId = foldStaffId(typed.staffId);
  const begun = await withHashSlot(async () => {
    const staff = await inSerializable((tx) => loadStaff(tx, staffId));
    const counter = attemptCounter(staffCounterOf(staffId), null);
    const attempt = await beginAttempt(counter, () => compareSecrets(staff, typed));
    if (!attempt.isReserved) await isPasswordRight(typed.password, null);
    return { staff, attempt };
  });
  if (begun === "busy") return refused("busy");
  const { staff, attempt } = begun;
  const check = async (tx: Tx, step: number) =>
    (await consumeTotpStep(tx, staffId, step)) ? staffId : null;
  return completeAttempt(attempt, check, async (tx, outcome) => {
    if (outcome.kind === "right")
      return done({ token: await openStaffSession(tx, actor, staffId) });
    if (outcome.kind !== "none-left") {
      await emit(tx, actor, { name: "staff.login-failed", staffId: staff ? staffId : null });
    }
    const hasJustLocked = outcome.kind !== "wrong" && outcome.hasJustLocked;
    if (hasJustLocked && staff) await emit(tx, actor, { name: "staff.locked", staffId });
    return refused("wrong");
  });
}

/** The time step of the code if password and code are right; otherwise null. */
async function compareSecrets(
  staff: StaffRow | null,
  { password, code }: Typed,
): Promise<number | null> {
  const isRight = await isPasswordRight(password, staff?.passwordHash ?? null);
  return isRight && staff?.totpSecret ? totpStepOf(staff.totpSecret, code, new Date()) : null;
}

async function openStaffSession(tx: Tx, actor: Visitor, staffId: string): Promise<string> {
  const token = randomToken();
  await insertStaffSession(tx, staffId, token);
  await emit(tx, actor, { name: "staff.logged-in", staffId });
  return token;
}

/** Ends the clerk's session. */
export async function leaveDesk(actor: SupportActor): Promise<void> {
  const { staffId, sessionHash } = actor;
  await inSerializable(async (tx) => {
    await endStaffSessions(tx, { staffId, sessionHash });
    await emit(tx, actor, { name: "staff.logged-out", staffId });
  });
}
