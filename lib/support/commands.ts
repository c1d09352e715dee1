import "server-only";
import { record } from "@/lib/audit/record";
import { endLockout, reserveTry, settleTry, staffSubjectOf } from "@/lib/auth/guard";
import { passwordRefusal } from "@/lib/auth/rules/password";
import type { StaffRole, SupportActor, SystemActor, Visitor } from "@/lib/kernel/actor";
import { done, type Result, refused } from "@/lib/kernel/result";
import { randomToken } from "@/lib/platform/hashing";
import { hashPassword, isPasswordRight, withHashSlot } from "@/lib/platform/password";
import { transact } from "@/lib/platform/transact";
import { foldStaffId, isStaffId } from "./rules";
import {
  endStaffSessions,
  insertEnrolment,
  insertStaffSession,
  keepStaff,
  keepStaffSecrets,
  loadEnrolment,
  loadStaff,
  takeEnrolment,
  takeTotpStep,
} from "./store/staff";
import { totpStepOf } from "@/lib/platform/totp";

export type EnterRefusal = "wrong" | "busy";

/** Adds a clerk, or lets one enrol anew; answers the token of the link to enrol with. */
export async function addStaff(
  actor: SystemActor,
  staff: { id: string; name: string; role: StaffRole },
): Promise<Result<{ token: string }, "bad-id">> {
  const staffId = foldStaffId(staff.id);
  if (!isStaffId(staffId)) return refused("bad-id");
  const token = randomToken();
  await transact(async (tx) => {
    await keepStaff(tx, { staffId, name: staff.name, role: staff.role });
    await insertEnrolment(tx, staffId, token);
    await endStaffSessions(tx, { staffId });
    await endLockout(tx, staffSubjectOf(staffId), { endedBy: `job:${actor.job}`, reason: "other" });
    await record(tx, actor, { name: "staff.added", staffId, role: staff.role });
  });
  return done({ token });
}

/** Takes a clerk's first password and the code that proves the authenticator. */
export async function enrolStaff(
  actor: Visitor,
  token: string,
  typed: { password: string; code: string },
): Promise<Result<{ staffId: string }, { field: string; code: string }>> {
  const enrolment = await transact((tx) => loadEnrolment(tx, token));
  if (!enrolment?.isOpen) return refused({ field: "", code: "expired" });
  const { staffId, totpSecret, tokenHash } = enrolment;
  const weak = passwordRefusal(typed.password, staffId);
  if (weak) return refused({ field: "password", code: weak });
  const step = totpStepOf(totpSecret, typed.code, new Date());
  if (step === null) return refused({ field: "code", code: "wrong" });
  const passwordHash = await withHashSlot(() => hashPassword(typed.password));
  if (passwordHash === "busy") return refused({ field: "", code: "busy" });
  return transact(async (tx) => {
    if (!(await takeEnrolment(tx, tokenHash))) return refused({ field: "", code: "expired" });
    await keepStaffSecrets(tx, staffId, { passwordHash, totpSecret, step });
    await endStaffSessions(tx, { staffId });
    await record(tx, actor, { name: "staff.enrolled", staffId });
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
  const subject = staffSubjectOf(staffId);
  if (!(await reserveTry(subject))) {
    await isPasswordRight(typed.password, null);
    return null;
  }
  const staff = await transact((tx) => loadStaff(tx, staffId));
  const isPassword = await isPasswordRight(typed.password, staff?.passwordHash ?? null);
  const step = staff?.totpSecret ? totpStepOf(staff.totpSecret, typed.code, new Date()) : null;
  const token = randomToken();
  return transact(async (tx) => {
    const isRight = isPassword && step !== null && (await takeTotpStep(tx, staffId, step));
    const door = await settleTry(tx, subject, { isRight, about: null });
    if (!isRight || door.isLocked) {
      await record(tx, actor, { name: "staff.login-failed", staffId: staff ? staffId : null });
      if (door.hasJustLocked && staff) await record(tx, actor, { name: "staff.locked", staffId });
      return null;
    }
    await insertStaffSession(tx, staffId, token);
    await record(tx, actor, { name: "staff.logged-in", staffId });
    return token;
  });
}

/** Ends the clerk's session. */
export async function leaveDesk(actor: SupportActor): Promise<void> {
  const { staffId, sessionHash } = actor;
  await transact(async (tx) => {
    await endStaffSessions(tx, { staffId, sessionHash });
    await record(tx, actor, { name: "staff.logged-out", staffId });
  });
}
