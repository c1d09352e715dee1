import "server-only";
import { emit } from "@/lib/audit/emit";
import {
  endLockout,
  reserveAttempt,
  finishAttempt,
  staffCounterOf,
} from "@/lib/auth/store/attempts";
import { passwordRefusal } from "@/lib/auth/rules/password";
import type { StaffRole, SupportActor, SystemActor, Visitor } from "@/lib/kernel/actor";
import { done, type Result, refused } from "@/lib/kernel/result";
import { randomToken } from "@/lib/platform/hashing";
import { hashPassword, isPasswordRight, withHashSlot } from "@/lib/platform/password";
import { inSerializable } from "@/lib/platform/transaction";
import { type EnrolRefusal, type EnterRefusal, foldStaffId, isStaffId } from "./rules";
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
} from "./store/staff";
import { totpStepOf } from "@/lib/platform/totp";

/** Adds a clerk, or lets one enrol anew; answers the token of the link to enrol with. */
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

/** Takes a clerk's first password and the code that proves the authenticator. */
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

/** Logs a clerk in. Whatever is wrong is refused in the same words, at the same cost. */
export async function enterDesk(
  actor: Visitor,
  typed: Typed,
): Promise<Result<{ token: string }, EnterRefusal>> {
  const staffId = foldStaffId(typed.staffId);
  const outcome = await withHashSlot(() => tryDoor(actor, { ...typed, staffId }));
  if (outcome === "busy") return refused("busy");
  return outcome ? done({ token: outcome }) : refused("wrong");
}

/** The token of the session it opened, or null. */
async function tryDoor(actor: Visitor, typed: Typed): Promise<string | null> {
  const { staffId } = typed;
  const subject = staffCounterOf(staffId);
  if (!(await reserveAttempt(subject))) {
    await isPasswordRight(typed.password, null);
    return null;
  }
  const staff = await inSerializable((tx) => loadStaff(tx, staffId));
  const isPassword = await isPasswordRight(typed.password, staff?.passwordHash ?? null);
  const step = staff?.totpSecret ? totpStepOf(staff.totpSecret, typed.code, new Date()) : null;
  const token = randomToken();
  return inSerializable(async (tx) => {
    const isRight = isPassword && step !== null && (await consumeTotpStep(tx, staffId, step));
    const door = await finishAttempt(tx, subject, { isRight, about: null });
    if (!isRight || door.isLocked) {
      await emit(tx, actor, { name: "staff.login-failed", staffId: staff ? staffId : null });
      if (door.hasJustLocked && staff) await emit(tx, actor, { name: "staff.locked", staffId });
      return null;
    }
    await insertStaffSession(tx, staffId, token);
    await emit(tx, actor, { name: "staff.logged-in", staffId });
    return token;
  });
}

/** Ends the clerk's session. */
export async function leaveDesk(actor: SupportActor): Promise<void> {
  const { staffId, sessionHash } = actor;
  await inSerializable(async (tx) => {
    await endStaffSessions(tx, { staffId, sessionHash });
    await emit(tx, actor, { name: "staff.logged-out", staffId });
  });
}
