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

/** The current schedule and the one after a change. */
export type ScheduleEffect = {
  readonly before: Schedule;
  readonly after: Schedule;
  /** The additional fee in yen; negative if there is less. */
  readonly feeDifferenceYen: Yen;
};

export type ConversionPreview = ScheduleEffect & {
  readonly terms: RevolvingTerms;
  readonly rows: readonly PostedRow[];
  readonly principalYen: Yen;
  readonly chosenYen: Yen | null;
  /** The monthly amounts that can be chosen. */
  readonly monthly: MonthlyChoice | null;
  readonly warnings: readonly ScheduleWarning[];
  /** Ways to pay the same purchases, compared in a pool of their own. */
  readonly comparison: readonly ComparedOption[];
  /** The last day on which all of it can be converted, and undone: the earliest deadline. */
  readonly deadlineOn: BusinessDate;
  /** Part of the form: the conversion is refused if the schedule differs by then. */
  readonly scheduleHash: string;
};

/** Previews the conversion of purchases. */
export async function previewConversion(
  actor: MemberActor,
  postingIds: readonly string[],
  chosenYen: Yen | null,
): Promise<Result<ConversionPreview, SelectionRefusal | "unknown-posting" | "not-basic">> {
  if (actor.role !== "basic") return refused("not-basic");
  const snapshot = await loadOwnSnapshot(actor);
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

/** Previews another monthly amount. */
export async function previewAmount(
  actor: MemberActor,
  chosenYen: Yen | null,
): Promise<Result<AmountPreview, AmountRefusal | "not-basic">> {
  if (actor.role !== "basic") return refused("not-basic");
  const snapshot = await loadOwnSnapshot(actor);
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

/** Previews an extra repayment. */
export async function previewExtra(
  actor: MemberActor,
  requestedYen: Yen | "all",
): Promise<Result<ExtraPreview, ExtraRefusal | "not-basic">> {
  if (actor.role !== "basic") return refused("not-basic");
  const snapshot = await loadOwnSnapshot(actor);
  const decided = decideExtra(snapshot, requestedYen);
  if (!decided.ok) return decided;
  const { change, ...extra } = decided.value;
  return done({ ...effectOf(snapshot, change), ...extra });
}

/** Previews the undoing of a conversion. */
export async function previewUndo(
  actor: MemberActor,
  receiptNo: string,
): Promise<Result<ScheduleEffect, UndoRefusal | "not-found" | "not-basic">> {
  if (actor.role !== "basic") return refused("not-basic");
  const conversionId = await loadConversionId(db(), actor.accountId, receiptNo);
  if (!conversionId) return refused("not-found");
  const snapshot = await loadOwnSnapshot(actor);
  const decided = decideUndo(snapshot, conversionId);
  return decided.ok ? done(effectOf(snapshot, decided.value.change)) : decided;
}

function loadOwnSnapshot(actor: MemberActor): Promise<RevolvingSnapshot> {
  return loadSnapshot(db(), actor.accountId, today());
}

function effectOf(snapshot: RevolvingSnapshot, { plan }: RevolvingChange): ScheduleEffect {
  const before = currentPlan(snapshot).schedule;
  const after = plan.schedule;
  return { before, after, feeDifferenceYen: subtractYen(after.totalFeeYen, before.totalFeeYen) };
}
