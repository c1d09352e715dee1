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

/** The values of a kind, in force and pending. */
export type KindView = {
  readonly kind: ChangeKind;
  /** The values the portal uses today. */
  readonly inForce: Values;
  /** The member's change that the issuer has not confirmed yet. */
  readonly pending: Pick<PendingChange, "receiptNo" | "values" | "isInForce"> | null;
  /** The newer of the two: the initial values of a form, and the state before in a confirmation. */
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

/** The values of a kind; null for a family member if the kind belongs to the account. */
export async function viewKind(actor: MemberActor, kind: ChangeKind): Promise<KindView | null> {
  if (contractKinds.includes(kind) && actor.role !== "basic") return null;
  const inForce = await loadInForce(db(), actor, await loadMember(actor), kind);
  const pending = await loadPending(db(), actor.cardmemberId, kind);
  return { kind, inForce, pending, standing: pending?.values ?? inForce };
}

export type ChangePreview = {
  readonly before: Values;
  readonly after: Values;
  /** Why the change waits before it is in force and handed over; null if it does not. */
  readonly hold: CoolingOff | null;
};

/** Previews a change before it is made; refused with the invalid fields. */
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

/** The member's name in the issuer's record. */
export async function viewOwnName(actor: MemberActor): Promise<OwnName> {
  const { accountId, cardmemberId } = actor;
  return db().cardmember.findUniqueOrThrow({
    where: { accountId_cardmemberId: { accountId, cardmemberId } },
    select: { familyName: true, givenName: true, familyNameKana: true, givenNameKana: true },
  });
}

export type EmailFlowView = {
  readonly flowId: string;
  /** The address to be confirmed. */
  readonly email: string;
  /** Fewer codes were sent than one flow allows. */
  readonly canResend: boolean;
};

/** The member's open change of e-mail address; null if there is none or it is over. */
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
