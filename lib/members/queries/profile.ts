import "server-only";
import { sendsOfAFlow } from "@/lib/auth/rules/mailed-code";
import type { MemberActor } from "@/lib/kernel/actor";
import { present } from "@/lib/kernel/invariant";
import { done, type Result, refused } from "@/lib/kernel/result";
import { isRisky, type CoolingOff } from "@/lib/auth/rules/cooling-off";
import { loadCoolingOff } from "@/lib/auth/store/cooling-off";
import { db } from "@/lib/platform/db";
import { openField } from "@/lib/platform/sealing";
import { isFlowOpen } from "../rules/change";
import type { FieldRefusals } from "../rules/contact";
import { type ChangeKind, contractKinds, isSame, type Values } from "../rules/values";
import { loadPending, type PendingChange } from "../store/changes";
import { type SealedMember } from "../store/effects";
import { judgeTyped, loadInForce } from "../store/snapshot";

/** What is kept of a kind, and what is on its way. */
export type KindView = {
  readonly kind: ChangeKind;
  /** What the portal goes by today. */
  readonly inForce: Values;
  /** What the member asked for and the issuer has not taken over. */
  readonly pending: Pick<PendingChange, "receiptNo" | "values" | "isInForce"> | null;
  /** The newer of the two: what a form starts with, and what a confirmation calls the state before. */
  readonly standing: Values;
};

async function loadMember({ accountId, cardmemberId }: MemberActor): Promise<SealedMember> {
  const member = await db().cardmember.findUnique({
    where: { accountId_cardmemberId: { accountId, cardmemberId } },
    select: { cardmemberId: true, contactSealed: true, employerSealed: true },
  });
  const found = present(member, "own cardmember");
  return {
    cardmember_id: found.cardmemberId,
    contact_sealed: found.contactSealed,
    employer_sealed: found.employerSealed,
  };
}

/** What is kept of a kind; null for a family member where it is the contract's. */
export async function viewKind(actor: MemberActor, kind: ChangeKind): Promise<KindView | null> {
  if (contractKinds.includes(kind) && actor.role !== "basic") return null;
  const inForce = await loadInForce(db(), actor, await loadMember(actor), kind);
  const pending = await loadPending(db(), actor.cardmemberId, kind);
  return { kind, inForce, pending, standing: pending?.values ?? inForce };
}

export type ChangePreview = {
  readonly before: Values;
  readonly after: Values;
  /** Why it waits before it is in force and handed over; null where it does not. */
  readonly hold: CoolingOff | null;
};

/** What a change would do, before it is made; or what has to be mended. */
export async function previewChange(
  actor: MemberActor,
  kind: ChangeKind,
  typed: Values,
): Promise<Result<ChangePreview, FieldRefusals>> {
  const view = await viewKind(actor, kind);
  if (!view) return refused({ "": "not-basic" });
  const before = view.standing;
  const judged = await judgeTyped(db(), actor, { kind, typed, onFile: before });
  if (!judged.ok) return refused(judged.fields);
  if (isSame(kind, judged.values, before)) return refused({ "": "same" });
  const hold = isRisky(kind) ? await loadCoolingOff(db(), actor.cardmemberId) : null;
  return done({ before, after: judged.values, hold });
}

export type OwnName = {
  readonly familyName: string;
  readonly givenName: string;
  readonly familyNameKana: string;
  readonly givenNameKana: string;
};

/** The member's name as the issuer keeps it. */
export async function viewOwnName(actor: MemberActor): Promise<OwnName> {
  const { accountId, cardmemberId } = actor;
  return db().cardmember.findUniqueOrThrow({
    where: { accountId_cardmemberId: { accountId, cardmemberId } },
    select: { familyName: true, givenName: true, familyNameKana: true, givenNameKana: true },
  });
}

export type EmailFlowView = {
  readonly flowId: string;
  /** The address that is to be confirmed. */
  readonly email: string;
  /** A code can be sent again, as far as their number goes. */
  readonly canResend: boolean;
};

/** One's own change of mail address on its way; null where it is over or there is none. */
export async function viewEmailFlow(
  actor: MemberActor,
  flowId: string,
): Promise<EmailFlowView | null> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(flowId)) return null;
  const { accountId, cardmemberId } = actor;
  const flow = await db().emailFlow.findFirst({ where: { accountId, flowId, cardmemberId } });
  if (!flow || !isFlowOpen(flow, new Date())) return null;
  const email = openField(`EmailFlow.email:${flowId}`, flow.emailSealed);
  return { flowId, email, canResend: flow.codeSends < sendsOfAFlow };
}
