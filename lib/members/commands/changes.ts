import "server-only";
import { randomUUID } from "node:crypto";
import { emit } from "@/lib/audit/emit";
import type { MemberActor } from "@/lib/kernel/actor";
import type { EventName, MailOnly } from "@/lib/kernel/events";
import { present } from "@/lib/kernel/invariant";
import { maskEmail } from "@/lib/kernel/mask";
import { done, type Result, refused } from "@/lib/kernel/result";
import { isRisky } from "@/lib/auth/rules/cooling-off";
import { loadCoolingOff } from "@/lib/auth/store/cooling-off";
import { withdrawOutboxEntry } from "@/lib/outbox/store";
import { type Answered, type Keyed, once } from "@/lib/platform/once";
import { newReceiptNo } from "@/lib/platform/receipt";
import { type Tx, inTransaction } from "@/lib/platform/transaction";
import { isOursAtOnce, receiptPageOf, type WithdrawRefusal } from "../rules/change";
import type { FieldRefusals } from "../rules/contact";
import { type ChangeKind, contractKinds, isSame, type Values } from "../rules/values";
import { endOwnChange, loadOwnChange, loadPending, replaceChange } from "../store/changes";
import { lockMember, putInForce } from "../store/effects";
import { judgeTyped, loadInForce } from "../store/snapshot";

export type ProfileWish = { readonly kind: ChangeKind; readonly values: Values };

export type ChangeRefusal =
  /** The kind belongs to the account: only the basic member changes it. */
  | { readonly kind: "not-basic" }
  /** The invalid fields; "" means the whole form. */
  | { readonly kind: "invalid"; readonly fields: FieldRefusals };

/**
 * Changes a member's data; returns the path of the receipt. The same key again returns the same answer. A
 * change of the e-mail address requires its code first (commands/email).
 */
export async function changeProfile(
  actor: MemberActor,
  { idempotencyKey: key, kind, values }: ProfileWish & Keyed,
): Promise<Result<Answered, ChangeRefusal | "other-content">> {
  const receiptNo = newReceiptNo("profileChange");
  const request = { key, content: ["profile", kind, values], location: receiptPageOf(receiptNo) };
  return inTransaction((tx) =>
    once(tx, actor, request, () => saveChange(actor, tx, { kind, values, receiptNo })),
  );
}

const eventOf = {
  address: "member.address-changed",
  employer: "member.employer-changed",
  phone: "member.phone-changed",
  email: "member.email-changed",
  debit_account: "member.debit-account-changed",
  statement_delivery: "member.statement-delivery-changed",
} as const satisfies Record<ChangeKind, EventName>;

/**
 * Makes one change in a command's transaction, from data read while the member is locked. It replaces the
 * pending change of its kind.
 */
export async function saveChange(
  actor: MemberActor,
  tx: Tx,
  { kind, values: typed, receiptNo }: ProfileWish & { readonly receiptNo: string },
): Promise<Result<null, ChangeRefusal>> {
  const { accountId, cardmemberId } = actor;
  if (contractKinds.includes(kind) && actor.role !== "basic") return refused({ kind: "not-basic" });
  const member = present(await lockMember(tx, accountId, cardmemberId), "own cardmember");
  const inForce = await loadInForce(tx, actor, member, kind);
  const pending = await loadPending(tx, cardmemberId, kind);
  const oldValues = pending?.values ?? inForce;
  const judged = await judgeTyped(tx, actor, { kind, typed, onFile: oldValues });
  if (!judged.ok) return refused({ kind: "invalid", fields: judged.fields });
  const { values } = judged;
  if (isSame(kind, values, oldValues)) return refused({ kind: "invalid", fields: { "": "same" } });
  const hold = isRisky(kind) ? await loadCoolingOff(tx, cardmemberId) : null;
  const recordValues = pending?.recordValues ?? inForce;
  const isInForce = isOursAtOnce(kind) && hold === null;
  await replaceChange(tx, pending, {
    accountId,
    cardmemberId,
    changeId: randomUUID(),
    receiptNo,
    kind,
    values,
    oldValues,
    recordValues,
    hold,
    effectiveAt: isInForce ? new Date() : null,
  });
  if (isInForce) await putInForce(tx, member, { kind, values });
  const about = { accountId, cardmemberId };
  const mailOnly = kind === "email" ? emailNoticeOf(oldValues, values) : undefined;
  await emit(tx, actor, { name: eventOf[kind], about, receiptNo, mailOnly });
  return done(null);
}

/** The mail about a new e-mail address also goes to the previous one. */
function emailNoticeOf(before: Values, after: Values): MailOnly {
  return { alsoTo: before.email, details: { newEmail: maskEmail(after.email ?? "") } };
}

/** Withdraws a change that is not handed over to the issuer yet; the record's values are in force again. */
export async function withdrawChange(
  actor: MemberActor,
  { receiptNo, idempotencyKey: key }: Keyed & { readonly receiptNo: string },
): Promise<Result<Answered, WithdrawRefusal | "other-content">> {
  const { accountId, cardmemberId } = actor;
  const content = ["profile-withdrawal", receiptNo];
  const request = { key, content, location: receiptPageOf(receiptNo) };
  return inTransaction((tx) =>
    once<WithdrawRefusal>(tx, actor, request, async () => {
      const member = present(await lockMember(tx, accountId, cardmemberId), "own cardmember");
      const change = await loadOwnChange(tx, cardmemberId, receiptNo);
      if (!change) return refused("not-found");
      if (change.status !== "pending") return refused("ended");
      if (!(await withdrawOutboxEntry(tx, accountId, receiptNo))) return refused("handed-over");
      await endOwnChange(tx, change.changeId, "withdrawn");
      const { kind, recordValues: values } = change;
      if (change.isInForce) await putInForce(tx, member, { kind, values });
      const about = { accountId, cardmemberId };
      await emit(tx, actor, { name: "profile.change-withdrawn", about, receiptNo });
      return done(null);
    }),
  );
}
