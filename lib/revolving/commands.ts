import type { AlwaysRefused, ConvertRefusal } from "./rules/eligibility";
import "server-only";
import { randomUUID } from "node:crypto";
import { emit } from "@/lib/audit/emit";
import type { MemberActor } from "@/lib/kernel/actor";
import type { DomainEvent } from "@/lib/kernel/events";
import { done, type Result, refused } from "@/lib/kernel/result";
import { addYen, type Yen } from "@/lib/kernel/yen";
import { bookConversionMove } from "@/lib/ledger/store/revolving";
import { lockAccount } from "@/lib/ledger/store/turns";
import { today } from "@/lib/platform/env";
import { sha256HexOf } from "@/lib/platform/hashing";
import { type Answered, type Keyed, type KeyedRequest, once } from "@/lib/platform/once";
import { newReceiptNo } from "@/lib/platform/receipt";
import { inTransaction, type Tx } from "@/lib/platform/transaction";
import {
  type ConversionDecision,
  decideConversion,
  decideUndo,
  type UndoRefusal,
} from "@/lib/revolving/rules/decision";
import {
  type AmountRefusal,
  decideAmount,
  decideExtra,
  decideWithdrawal,
  type ExtraRefusal,
  type WithdrawRefusal,
} from "@/lib/revolving/rules/repayment";
import { type RevolvingChange, type RevolvingSnapshot } from "@/lib/revolving/rules/snapshot";
import { disclosureOf, fingerprintOf } from "@/lib/revolving/rules/disclosure";
import type { SelectionRefusal } from "@/lib/revolving/rules/eligibility";
import {
  endConversion,
  insertConversions,
  insertExtra,
  saveChoice,
  loadConversionId,
  loadExtra,
  endExtra,
} from "@/lib/revolving/store/conversions";
import { queueConversions, queueUndo } from "@/lib/revolving/store/requests";
import { replaceDue } from "@/lib/revolving/store/dues";
import { chosenRows, listPostedRows, loadSnapshot } from "@/lib/revolving/store/snapshot";
import { reviseBill } from "@/lib/statements/store/revision";

export type ConvertRequest = Keyed & {
  readonly postingIds: readonly string[];
  /** The monthly amount; null is the minimum. */
  readonly chosenYen: Yen | null;
  /** Hash of the schedule that was shown; the conversion is refused if the schedule differs by now. */
  readonly scheduleHash: string;
};

/** Converts purchases to revolving; returns the URL of the first receipt. */
export async function convertToRevolving(
  actor: MemberActor,
  { idempotencyKey, postingIds, chosenYen, scheduleHash }: ConvertRequest,
): Promise<Result<Answered, ConvertRefusal>> {
  const receiptNos = [...new Set(postingIds)].map(() => newReceiptNo("conversion"));
  const content = ["revolving", "convert", [...postingIds].sort(), chosenYen, scheduleHash];
  const location = `/revolving/conversions/${receiptNos[0]}`;
  const request = { key: idempotencyKey, content, location };
  return changeOnce<SelectionRefusal | "unknown-posting" | "schedule-changed">(
    actor,
    request,
    async (tx, snapshot) => {
      const rows = chosenRows(await listPostedRows(tx, actor.accountId), postingIds);
      if (!rows) return refused("unknown-posting");
      const decided = decideConversion(snapshot, rows, chosenYen);
      if (!decided.ok) return decided;
      const shown = sha256HexOf(fingerprintOf(decided.value.change.plan.schedule));
      if (shown !== scheduleHash) return refused("schedule-changed");
      return done(await saveConversions(tx, actor, decided.value, receiptNos));
    },
  );
}

async function saveConversions(
  tx: Tx,
  actor: MemberActor,
  decision: ConversionDecision,
  receiptNos: readonly string[],
): Promise<DomainEvent> {
  const { accountId, cardmemberId } = actor;
  const madeOn = today();
  const made = decision.made.map((one, i) => {
    return { ...one, conversionId: randomUUID(), receiptNo: receiptNos[i] ?? "" };
  });
  const disclosure = disclosureOf(decision, { madeOn, receiptNos });
  await saveChoice(tx, accountId, decision.change.books.chosenYen);
  await insertConversions(tx, actor, made, disclosure);
  await queueConversions(tx, actor, receiptNos);
  for (const { conversionId, principalYen: amountYen, firstClosing: closingOn } of made) {
    const move = { accountId, conversionId, amountYen, closingOn, bookedOn: madeOn };
    await bookConversionMove(tx, { kind: "conversion", ...move });
  }
  const ids = new Map<string, string>(
    made.map(({ postingId, conversionId }) => [postingId, conversionId]),
  );
  await saveRevision(tx, accountId, decision.change, ids);
  const about = { accountId, cardmemberId };
  const principalYen = addYen(...made.map((one) => one.principalYen));
  return { name: "revolving.converted", about, receiptNos, principalYen };
}

/** Undoes a conversion until its deadline: the purchase is paid once again. */
export async function undoConversion(
  actor: MemberActor,
  { receiptNo, idempotencyKey }: Keyed & { readonly receiptNo: string },
): Promise<Result<Answered, UndoRefusal | AlwaysRefused | "not-found">> {
  const location = `/revolving/conversions/${receiptNo}`;
  const request = { key: idempotencyKey, content: ["revolving", "undo", receiptNo], location };
  return changeOnce<UndoRefusal | "not-found">(actor, request, async (tx, snapshot) => {
    const { accountId, cardmemberId } = actor;
    const conversionId = await loadConversionId(tx, accountId, receiptNo);
    if (!conversionId) return refused("not-found");
    const decided = decideUndo(snapshot, conversionId);
    if (!decided.ok) return decided;
    const { conversion, change } = decided.value;
    await endConversion(tx, actor, conversionId);
    await queueUndo(tx, actor, receiptNo);
    const move = { accountId, conversionId, bookedOn: today(), closingOn: conversion.firstClosing };
    for (const { amountYen } of conversion.refunds) {
      await bookConversionMove(tx, { kind: "revolving_refund_undone", ...move, amountYen });
    }
    const amountYen = conversion.principalYen;
    await bookConversionMove(tx, { kind: "conversion_undone", ...move, amountYen });
    await saveRevision(tx, accountId, change);
    return done({ name: "revolving.taken-back", about: { accountId, cardmemberId }, receiptNo });
  });
}

/** Changes the monthly amount; null is the minimum. */
export async function changeMonthlyAmount(
  actor: MemberActor,
  { chosenYen, idempotencyKey }: Keyed & { readonly chosenYen: Yen | null },
): Promise<Result<Answered, AmountRefusal | AlwaysRefused>> {
  const request = {
    key: idempotencyKey,
    content: ["revolving", "amount", chosenYen],
    location: "/revolving",
  };
  return changeOnce<AmountRefusal>(actor, request, async (tx, snapshot) => {
    const { accountId, cardmemberId } = actor;
    const decided = decideAmount(snapshot, chosenYen);
    if (!decided.ok) return decided;
    await saveChoice(tx, accountId, chosenYen);
    await saveRevision(tx, accountId, decided.value);
    const about = { accountId, cardmemberId };
    return done({ name: "revolving.amount-changed", about, chosenYen });
  });
}

/** Adds an extra repayment to the next bill that can still be changed. */
export async function repayExtra(
  actor: MemberActor,
  { yen: requestedYen, idempotencyKey }: Keyed & { readonly yen: Yen | "all" },
): Promise<Result<Answered, ExtraRefusal | AlwaysRefused>> {
  const receiptNo = newReceiptNo("extraRepayment");
  const request = {
    key: idempotencyKey,
    content: ["revolving", "extra", requestedYen],
    location: "/revolving",
  };
  return changeOnce<ExtraRefusal>(actor, request, async (tx, snapshot) => {
    const { accountId, cardmemberId } = actor;
    const decided = decideExtra(snapshot, requestedYen);
    if (!decided.ok) return decided;
    const { closing, amountYen, change } = decided.value;
    await insertExtra(tx, { accountId, extraId: randomUUID(), receiptNo, closing, amountYen });
    await saveRevision(tx, accountId, change);
    const about = { accountId, cardmemberId };
    const name = "revolving.extra-made";
    return done({ name, about, receiptNo, amountYen, closingOn: closing });
  });
}

/** Withdraws an extra repayment while its bill can still be changed. */
export async function withdrawExtra(
  actor: MemberActor,
  { receiptNo, idempotencyKey }: Keyed & { readonly receiptNo: string },
): Promise<Result<Answered, WithdrawRefusal | AlwaysRefused | "not-found">> {
  const content = ["revolving", "withdraw", receiptNo];
  const request = { key: idempotencyKey, content, location: "/revolving" };
  return changeOnce<WithdrawRefusal | "not-found">(actor, request, async (tx, snapshot) => {
    const { accountId, cardmemberId } = actor;
    const extra = await loadExtra(tx, accountId, receiptNo);
    if (!extra) return refused("not-found");
    if (extra.isWithdrawn) return refused("already-ended");
    const decided = decideWithdrawal(snapshot, extra);
    if (!decided.ok) return decided;
    await endExtra(tx, accountId, extra.extraId);
    await saveRevision(tx, accountId, decided.value);
    const about = { accountId, cardmemberId };
    return done({ name: "revolving.extra-withdrawn", about, receiptNo });
  });
}

type Change<R> = (tx: Tx, snapshot: RevolvingSnapshot) => Promise<Result<DomainEvent, R>>;

/**
 * Makes one change for each idempotency key. It is decided on facts read under the account lock, so that
 * no closing, booking or other change of the account runs at the same time.
 */
async function changeOnce<R>(
  actor: MemberActor,
  request: KeyedRequest,
  change: Change<R>,
): Promise<Result<Answered, R | AlwaysRefused>> {
  if (actor.role !== "basic") return refused("not-basic");
  const { accountId } = actor;
  return inTransaction((tx) =>
    once<R>(tx, actor, request, async () => {
      await lockAccount(tx, accountId);
      const changed = await change(tx, await loadSnapshot(tx, accountId, today()));
      if (changed.ok) await emit(tx, actor, changed.value);
      return changed;
    }),
  );
}

/** Saves the newest bill's revised revolving part; conversions just made are stored under their new ids. */
async function saveRevision(
  tx: Tx,
  accountId: string,
  { revision }: RevolvingChange,
  ids: ReadonlyMap<string, string> = new Map(),
): Promise<void> {
  if (!revision) return;
  const { due, shoppingYen, revolvingYen } = revision;
  const parts = due.parts.map((part) => {
    return { ...part, conversionId: ids.get(part.conversionId) ?? part.conversionId };
  });
  await replaceDue(tx, accountId, { ...due, parts });
  if (shoppingYen === 0 && revolvingYen === 0) return;
  await reviseBill(tx, { accountId, closing: due.closing }, { shoppingYen, revolvingYen });
}
