import "server-only";
import type { MemberActor } from "@/lib/kernel/actor";
import type { BusinessDate } from "@/lib/kernel/business-date";
import { type Yen, yen } from "@/lib/kernel/yen";
import { db, fromDbDate } from "@/lib/platform/db";
import { today } from "@/lib/platform/env";
import type { ResultCode } from "./format/file";
import { type Attempt, type DebitState, debitStateOf } from "./rules";

export type DebitView = {
  readonly state: DebitState;
  /** Why the last attempt failed; null if it did not. */
  readonly failedBecause: Exclude<ResultCode, 0> | null;
  readonly amountYen: Yen;
  readonly closingOn: BusinessDate;
  /** The day of the last attempt. */
  readonly debitOn: BusinessDate;
};

/**
 * The state of the newest bill requested from the bank; null if there is none or it was paid otherwise,
 * and for a family cardmember.
 */
export async function viewDebit(actor: MemberActor): Promise<DebitView | null> {
  if (actor.role !== "basic") return null;
  const { accountId } = actor;
  const rows = await db().debitRequest.findMany({
    where: { accountId },
    orderBy: [{ closingOn: "desc" }, { attempt: "desc" }],
    take: 2,
  });
  const [newest] = rows;
  if (!newest) return null;
  const closingOn = fromDbDate(newest.closingOn);
  const attempts = rows
    .filter((row) => fromDbDate(row.closingOn) === closingOn)
    .toReversed()
    .map(attemptOf);
  const state = debitStateOf(attempts, closingOn, today());
  if (!state || (state !== "paid" && (await isPaid(accountId, newest.closingOn)))) return null;
  const code = newest.resultCode as ResultCode | null;
  return {
    state,
    failedBecause: code === 0 ? null : code,
    amountYen: yen(newest.amountYen),
    closingOn,
    debitOn: fromDbDate(newest.debitOn),
  };
}

type Row = { attempt: number; debitOn: Date; amountYen: number; resultCode: number | null };

function attemptOf({ attempt, debitOn, amountYen, resultCode }: Row): Attempt {
  const code = resultCode as ResultCode | null;
  return { attempt, debitOn: fromDbDate(debitOn), amountYen: yen(amountYen), resultCode: code };
}

async function isPaid(accountId: string, closingOn: Date): Promise<boolean> {
  const bill = await db().statement.findUnique({
    where: { accountId_closingOn: { accountId, closingOn } },
    select: { status: true },
  });
  return bill?.status === "paid";
}
