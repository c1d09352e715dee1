import "server-only";
import type { Visitor } from "@/lib/kernel/actor";
import { db } from "@/lib/platform/db";
import { tokenHashOf } from "@/lib/platform/hashing";
import { type RecoveryKind, recoveryStepOf } from "../rules/recovery";

/** The step that the recovery of a token has reached. */
export async function viewRecovery(
  _actor: Visitor,
  kind: RecoveryKind,
  token: string | undefined,
): Promise<"identify" | "confirm" | "complete"> {
  if (!token) return "identify";
  const tokenHash = tokenHashOf(token);
  const flow = await db().recoveryFlow.findUnique({ where: { tokenHash } });
  const step = recoveryStepOf(flow, kind, new Date());
  return step === "over" ? "identify" : step;
}
