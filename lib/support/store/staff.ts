import "server-only";
import type { StaffRole } from "@/lib/kernel/actor";
import type { Executor, Tx } from "@/lib/platform/db";
import { tokenHashOf } from "@/lib/platform/hashing";
import { openField, sealField } from "@/lib/platform/sealing";
import { newTotpSecret } from "@/lib/platform/totp";

export type StaffRow = {
  readonly staffId: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly passwordHash: string | null;
  readonly totpSecret: string | null;
};

export type EnrolmentRow = {
  readonly tokenHash: string;
  readonly staffId: string;
  readonly totpSecret: string;
  readonly isOpen: boolean;
};

/** Minutes without a request after which a staff session ends, and the most minutes it can last. */
const idleMinutes = 15;
const longestMinutes = 120;
const enrolmentHours = 24;

const enrolmentPlace = (tokenHash: string) => `StaffEnrolment.totp:${tokenHash}`;
const staffPlace = (staffId: string) => `Staff.totp:${staffId}`;

/** An active clerk; null if the ID is unknown or the clerk has left. */
export async function loadStaff(tx: Tx, staffId: string): Promise<StaffRow | null> {
  const row = await tx.staff.findUnique({ where: { staffId } });
  if (!row || row.endedAt) return null;
  const totpSecret = row.totpSealed ? openField(staffPlace(staffId), row.totpSealed) : null;
  return { ...row, totpSecret };
}

/** Inserts a clerk, or updates the name and role of one who enrols again. */
export async function saveStaff(
  tx: Tx,
  staff: { staffId: string; name: string; role: StaffRole },
): Promise<void> {
  const { staffId, name, role } = staff;
  await tx.staff.upsert({
    where: { staffId },
    create: staff,
    update: { name, role, endedAt: null },
  });
}

/** Inserts the open enrolment of a clerk; earlier links expire. */
export async function insertEnrolment(tx: Tx, staffId: string, token: string): Promise<void> {
  const now = Date.now();
  await tx.staffEnrolment.updateMany({
    where: { staffId, usedAt: null },
    data: { expiresAt: new Date(now) },
  });
  const tokenHash = tokenHashOf(token);
  const totpSealed = sealField(enrolmentPlace(tokenHash), newTotpSecret());
  const expiresAt = new Date(now + enrolmentHours * 3_600_000);
  await tx.staffEnrolment.create({ data: { tokenHash, staffId, totpSealed, expiresAt } });
}

/** The enrolment of a link, open or not; null if there is none. */
export async function loadEnrolment(tx: Executor, token: string): Promise<EnrolmentRow | null> {
  const tokenHash = tokenHashOf(token);
  const row = await tx.staffEnrolment.findUnique({ where: { tokenHash } });
  if (!row) return null;
  return {
    tokenHash,
    staffId: row.staffId,
    totpSecret: openField(enrolmentPlace(tokenHash), row.totpSealed),
    isOpen: row.usedAt === null && row.expiresAt > new Date(),
  };
}

/** Consumes an enrolment; false if it was used or has expired. */
export async function consumeEnrolment(tx: Tx, tokenHash: string): Promise<boolean> {
  const { count } = await tx.staffEnrolment.updateMany({
    where: { tokenHash, usedAt: null, expiresAt: { gt: new Date() } },
    data: { usedAt: new Date() },
  });
  return count === 1;
}

/** Saves a clerk's password hash and authenticator secret; the code that proved them is consumed. */
export async function saveStaffSecrets(
  tx: Tx,
  staffId: string,
  secrets: { passwordHash: string; totpSecret: string; step: number },
): Promise<void> {
  const totpSealed = sealField(staffPlace(staffId), secrets.totpSecret);
  await tx.staff.update({
    where: { staffId },
    data: { passwordHash: secrets.passwordHash, totpSealed, totpLastStep: secrets.step },
  });
}

/** Consumes a time step; false if it or a later one was consumed before. */
export async function consumeTotpStep(tx: Tx, staffId: string, step: number): Promise<boolean> {
  const { count } = await tx.staff.updateMany({
    where: { staffId, totpLastStep: { lt: step } },
    data: { totpLastStep: step },
  });
  return count === 1;
}

export async function insertStaffSession(tx: Tx, staffId: string, token: string): Promise<void> {
  await tx.staffSession.create({ data: { staffId, tokenHash: tokenHashOf(token) } });
}

/** Restarts the idle time of a live session and returns its clerk; null if it has ended. */
export async function touchStaffSession(
  tx: Tx,
  sessionHash: string,
): Promise<{ staffId: string; role: StaffRole } | null> {
  const [row] = await tx.query<{ staff_id: string; role: StaffRole }>`
    UPDATE staff_session SET last_seen_at = now()
    FROM staff
    WHERE token_hash = ${sessionHash} AND staff.staff_id = staff_session.staff_id
      AND staff_session.ended_at IS NULL AND staff.ended_at IS NULL
      AND last_seen_at > now() - make_interval(mins => ${idleMinutes}::int)
      AND staff_session.created_at > now() - make_interval(mins => ${longestMinutes}::int)
    RETURNING staff.staff_id, staff.role::text AS role`;
  return row ? { staffId: row.staff_id, role: row.role } : null;
}

/** Ends one session of a clerk, or all of them. */
export async function endStaffSessions(
  tx: Tx,
  which: { staffId: string; sessionHash?: string },
): Promise<void> {
  const { staffId, sessionHash } = which;
  const where = { staffId, endedAt: null, ...(sessionHash ? { tokenHash: sessionHash } : {}) };
  await tx.staffSession.updateMany({ where, data: { endedAt: new Date() } });
}
