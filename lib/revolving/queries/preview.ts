import "server-only";
import type { MemberActor } from "@/lib/kernel/actor";
import type { BusinessDate } from "@/lib/kernel/business-date";
import { done, type Result, refused } from "@/lib/kernel/result";
import { addYen, subtractYen, type Yen } from "@/lib/kernel/yen";
import { db } from "@/lib/platform/db";
import { today } from "@/lib/platform/env";
import { sha256HexOf } from "@/lib/platform/hashing";
import {
  type ComparedOption,
  comparisonOf,
  type ScheduleWarning,
  warningsOf,
} from "../rules/comparison";
import { decideConversion, decideUndo, type UndoRefusal } from "../rules/decision";
import {
  type AmountRefusal,
  decideAmount,
  decideExtra,
  type ExtraRefusal,
} from "../rules/repayment";
import { currentPlan, type RevolvingChange, type RevolvingSnapshot } from "../rules/snapshot";
import { fingerprintOf } from "../rules/disclosure";
import type { SelectionRefusal } from "../rules/eligibility";
import type { MonthlyChoice } from "../rules/payment";
import type { Schedule } from "../rules/schedule";
import type { RevolvingTerms } from "../rules/terms";
import { loadConversionId } from "../store/conversions";
import { chosenRows, listPostedRows, loadSnapshot, type PostedRow } from "../store/snapshot";

/** Today's schedule beside the one that would be. */
export type ScheduleEffect = {
  readonly before: Schedule;
  readonly after: Schedule;
  /** How much more fee there would be; below 0 where there would be less. */
  readonly feeDifferenceYen: Yen;
};

export type ConversionPreview = ScheduleEffect & {
  readonly terms: RevolvingTerms;
  readonly rows: readonly PostedRow[];
  readonly principalYen: Yen;
  readonly chosenYen: Yen | null;
  /** The monthly amounts that would be accepted. */
  readonly monthly: MonthlyChoice | null;
  readonly warnings: readonly ScheduleWarning[];
  /** The same purchases side by side, in a pool of their own. */
  readonly comparison: readonly ComparedOption[];
  /** The earliest day until which this can be made, and taken back. */
  readonly deadlineOn: BusinessDate;
  /** Goes into the form: nothing is made where the schedule would be another by then. */
  readonly scheduleHash: string;
};

/** What turning purchases into revolving would do. */
export async function previewConversion(
  actor: MemberActor,
  postingIds: readonly string[],
  chosenYen: Yen | null,
): Promise<Result<ConversionPreview, SelectionRefusal | "unknown-posting" | "not-basic">> {
  if (actor.role !== "basic") return refused("not-basic");
  const snapshot = await standingOf(actor);
  const rows = chosenRows(await listPostedRows(db(), actor.accountId), postingIds);
  if (!rows) return refused("unknown-posting");
  const decided = decideConversion(snapshot, rows, chosenYen);
  if (!decided.ok) return decided;
  const { terms, made, change, monthly } = decided.value;
  const effect = effectOf(snapshot, change);
  const principalYen = addYen(...made.map((one) => one.principalYen));
  const firstClosing = made.map((one) => one.firstClosing).sort()[0] ?? snapshot.open;
  const entry = { principalYen, firstClosing };
  return done({
    ...effect,
    terms,
    rows,
    principalYen,
    chosenYen,
    monthly,
    warnings: warningsOf(terms, effect.after),
    comparison: comparisonOf(terms, snapshot.books.cycle, entry),
    deadlineOn: made.map((one) => one.deadline).sort()[0] ?? snapshot.open,
    scheduleHash: sha256HexOf(fingerprintOf(effect.after)),
  });
}

export type AmountPreview = ScheduleEffect & {
  readonly chosenYen: Yen | null;
  readonly warnings: readonly ScheduleWarning[];
};

/** What another monthly amount would do. */
export async function previewAmount(
  actor: MemberActor,
  chosenYen: Yen | null,
): Promise<Result<AmountPreview, AmountRefusal | "not-basic">> {
  if (actor.role !== "basic") return refused("not-basic");
  const snapshot = await standingOf(actor);
  const decided = decideAmount(snapshot, chosenYen);
  if (!decided.ok) return decided;
  const effect = effectOf(snapshot, decided.value);
  const warnings = warningsOf(snapshot.terms, effect.after);
  return done({ ...effect, chosenYen, warnings });
}

export type ExtraPreview = ScheduleEffect & {
  readonly closing: BusinessDate;
  readonly debit: BusinessDate;
  readonly amountYen: Yen;
};

/** What an extra repayment would do. */
export async function previewExtra(
  actor: MemberActor,
  wish: Yen | "all",
): Promise<Result<ExtraPreview, ExtraRefusal | "not-basic">> {
  if (actor.role !== "basic") return refused("not-basic");
  const snapshot = await standingOf(actor);
  const decided = decideExtra(snapshot, wish);
  if (!decided.ok) return decided;
  const { change, ...extra } = decided.value;
  return done({ ...effectOf(snapshot, change), ...extra });
}

/** What taking a conversion back would do. */
export async function previewUndo(
  actor: MemberActor,
  receiptNo: string,
): Promise<Result<ScheduleEffect, UndoRefusal | "not-found" | "not-basic">> {
  if (actor.role !== "basic") return refused("not-basic");
  const conversionId = await loadConversionId(db(), actor.accountId, receiptNo);
  if (!conversionId) return refused("not-found");
  const snapshot = await standingOf(actor);
  const decided = decideUndo(snapshot, conversionId);
  return decided.ok ? done(effectOf(snapshot, decided.value.change)) : decided;
}

function standingOf(actor: MemberActor): Promise<RevolvingSnapshot> {
  return loadSnapshot(db(), actor.accountId, today());
}

function effectOf(snapshot: RevolvingSnapshot, { plan }: RevolvingChange): ScheduleEffect {
  const before = currentPlan(snapshot).schedule;
  const after = plan.schedule;
  return { before, after, feeDifferenceYen: subtractYen(after.totalFeeYen, before.totalFeeYen) };
}
