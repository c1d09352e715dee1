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

/** Minutes without a request after which a staff session ends, and its longest life. */
const idleMinutes = 15;
const longestMinutes = 120;
const enrolmentHours = 24;

const enrolmentPlace = (tokenHash: string) => `StaffEnrolment.totp:${tokenHash}`;
const staffPlace = (staffId: string) => `Staff.totp:${staffId}`;

/** A clerk who still works here. */
export async function loadStaff(tx: Tx, staffId: string): Promise<StaffRow | null> {
  const row = await tx.staff.findUnique({ where: { staffId } });
  if (!row || row.endedAt) return null;
  const totpSecret = row.totpSealed ? openField(staffPlace(staffId), row.totpSealed) : null;
  return { ...row, totpSecret };
}

/** A new clerk, or the role and name of one who enrols again. */
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

/** The one open enrolment of a clerk; links from before stop working. */
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

/** What a link of enrolment leads to, whether or not it is still open. */
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

/** Takes an enrolment, once; false when somebody took it first. */
export async function consumeEnrolment(tx: Tx, tokenHash: string): Promise<boolean> {
  const { count } = await tx.staffEnrolment.updateMany({
    where: { tokenHash, usedAt: null, expiresAt: { gt: new Date() } },
    data: { usedAt: new Date() },
  });
  return count === 1;
}

/** Sets what a clerk logs in with; the code that proved it is spent. */
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

/** Spends a time step: false when it, or a later one, was spent before. */
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

/** The clerk of a living session, whose idle time starts again; null when it has ended. */
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

/** Ends one session, or all of a clerk. */
export async function endStaffSessions(
  tx: Tx,
  which: { staffId: string; sessionHash?: string },
): Promise<void> {
  const { staffId, sessionHash } = which;
  const where = { staffId, endedAt: null, ...(sessionHash ? { tokenHash: sessionHash } : {}) };
  await tx.staffSession.updateMany({ where, data: { endedAt: new Date() } });
}
