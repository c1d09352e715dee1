import "server-only";
import type { MemberActor } from "@/lib/kernel/actor";
import { maskCardTail } from "@/lib/kernel/mask";
import { addYen, type Yen, yen, zeroYen } from "@/lib/kernel/yen";
import { listHolderSpending } from "@/lib/credit/queries";
import { db } from "@/lib/platform/db";
import { today } from "@/lib/platform/env";
import {
  type ApplicationFacts,
  type ApplicationRefusal,
  type ApplicationStep,
  applicationRefusal,
  applicationStepOf,
  type FamilyPerson,
  type FamilyRelationship,
} from "../rules/application";
import { type ChangeKind, type ChangeWish, changeRefusal } from "../rules/change";
import { type CardState, capAskedOf, cardStateOf } from "../rules/state";
import { loadApplicationFacts, openPerson } from "../store/applications";
import { loadCardSnapshots } from "../store/snapshot";
import { type CardView, listCards } from "../queries";

/** A family card as the basic member manages it. */
export type FamilyCardView = CardView & {
  readonly relationship: FamilyRelationship | "self";
  /** What the holder has spent since the last closing, including authorization holds. */
  readonly usedYen: Yen;
  readonly mayChange: Readonly<Record<ChangeKind, boolean>>;
};

/** The family cards of the account for its basic member; empty for a family member. */
export async function listFamilyCards(actor: MemberActor): Promise<FamilyCardView[]> {
  if (actor.role !== "basic") return [];
  const { accountId } = actor;
  const [cards, snapshots, uses, people] = await Promise.all([
    listCards(actor),
    loadCardSnapshots(db(), { accountId }),
    listHolderSpending(actor),
    db().cardmember.findMany({
      where: { accountId },
      select: { cardmemberId: true, relationship: true },
    }),
  ]);
  return cards.flatMap((card) => {
    const snapshot = snapshots.find(({ cardId }) => cardId === card.cardId);
    if (card.holderRole !== "family" || !snapshot) return [];
    const { cardmemberId } = snapshot;
    const use = uses.get(cardmemberId);
    const holder = people.find((person) => person.cardmemberId === cardmemberId);
    const may = (wish: ChangeWish) => changeRefusal(actor, snapshot, wish) === null;
    // The cap can be changed if a value other than the current one would be accepted.
    const other = capAskedOf(snapshot) === null ? yen(10_000) : null;
    return {
      ...card,
      relationship: holder?.relationship ?? "self",
      usedYen: addYen(use?.usedYen ?? zeroYen, use?.holdsYen ?? zeroYen),
      mayChange: {
        cap: may({ kind: "cap", capYen: other }),
        stop: may({ kind: "stop" }),
        end: may({ kind: "end" }),
      },
    };
  });
}

/** One family card; null if the account has none with this ID. */
export async function viewFamilyCard(
  actor: MemberActor,
  cardId: string,
): Promise<(FamilyCardView & { readonly limitYen: Yen }) | null> {
  const cards = await listFamilyCards(actor);
  const card = cards.find((one) => one.cardId === cardId);
  if (!card) return null;
  const account = await db().account.findUniqueOrThrow({ where: { accountId: actor.accountId } });
  return { ...card, limitYen: yen(account.limitYen) };
}

/** Why a change of a family card would be refused; null if it would be accepted. */
export async function previewChange(actor: MemberActor, cardId: string, wish: ChangeWish) {
  const [card] = await loadCardSnapshots(db(), { accountId: actor.accountId, cardId });
  return changeRefusal(actor, card ?? null, wish);
}

export type ChangeView = {
  readonly receiptNo: string;
  readonly kind: ChangeKind;
  readonly holderName: string;
  readonly cardTail: string;
  readonly capYen: Yen | null;
  readonly beforeYen: Yen | null;
  readonly requestedAt: Date;
  readonly state: CardState;
};

/** A requested change by its receipt number; null if the account has none. */
export async function viewChange(
  actor: MemberActor,
  receiptNo: string,
): Promise<ChangeView | null> {
  if (actor.role !== "basic") return null;
  const { accountId } = actor;
  const change = await db().cardChange.findFirst({ where: { receiptNo, accountId } });
  if (!change) return null;
  const { cardId, capYen, beforeYen } = change;
  const card = await db().card.findUniqueOrThrow({
    where: { cardId },
    select: { lastFive: true, cardmember: { select: { familyName: true, givenName: true } } },
  });
  const [snapshot] = await loadCardSnapshots(db(), { accountId, cardId });
  return {
    receiptNo,
    kind: change.kind,
    holderName: `${card.cardmember.familyName} ${card.cardmember.givenName}`,
    cardTail: maskCardTail(card.lastFive),
    capYen: capYen === null ? null : yen(capYen),
    beforeYen: beforeYen === null ? null : yen(beforeYen),
    requestedAt: change.requestedAt,
    state: snapshot ? cardStateOf(snapshot) : "ended",
  };
}

export type ApplicationView = {
  readonly receiptNo: string;
  readonly name: string;
  readonly relationship: FamilyRelationship | "self";
  readonly appliedAt: Date;
  readonly step: ApplicationStep;
  /** The issuer's own text for a refusal. */
  readonly refusal: string | null;
};

/** The newest 20 applications of the account, newest first; empty for a family member. */
export async function listApplications(actor: MemberActor): Promise<ApplicationView[]> {
  if (actor.role !== "basic") return [];
  const rows = await db().familyCardApplication.findMany({
    where: { accountId: actor.accountId },
    orderBy: [{ appliedAt: "desc" }, { receiptNo: "desc" }],
    take: 20,
  });
  const entries = await db().outboxEntry.findMany({
    where: { receiptNo: { in: rows.map(({ receiptNo }) => receiptNo) } },
    select: { receiptNo: true, batchNo: true },
  });
  return rows.map((row) => {
    const person = openPerson(row);
    const entry = entries.find(({ receiptNo }) => receiptNo === row.receiptNo);
    return {
      receiptNo: row.receiptNo,
      name: `${person.familyName} ${person.givenName}`,
      relationship: row.relationship,
      appliedAt: row.appliedAt,
      refusal: row.refusal,
      step: applicationStepOf({
        isHandedOver: Boolean(entry?.batchNo),
        isApproved: row.approvedAt !== null,
        isEnded: row.endedAt !== null,
        refusal: row.refusal,
      }),
    };
  });
}

/** The facts for opening the application form: how many family cards there are and may be. */
export async function viewApplicationForm(actor: MemberActor): Promise<ApplicationFacts> {
  return loadApplicationFacts(db(), actor, null, today());
}

/** Why an application would be refused; null if it would be accepted. */
export async function previewApplication(
  actor: MemberActor,
  person: FamilyPerson,
): Promise<ApplicationRefusal | null> {
  const facts = await loadApplicationFacts(db(), actor, person, today());
  return applicationRefusal(facts, person, today());
}
