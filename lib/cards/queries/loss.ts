import "server-only";
import type { MemberActor } from "@/lib/kernel/actor";
import type { BusinessDate } from "@/lib/kernel/business-date";
import { maskCardTail } from "@/lib/kernel/mask";
import { db, fromDbDate } from "@/lib/platform/db";
import { today } from "@/lib/platform/env";
import { openField } from "@/lib/platform/sealing";
import {
  lossFormRefusal,
  type LossRefusal,
  type LossReport,
  lossRefusal,
  type RecentTransaction,
} from "../rules/loss";
import { loadRecentTransactions } from "../store/recent-transactions";
import type { LossDetails } from "../store/requests";
import { loadCardSnapshots } from "../store/snapshot";

/** The data of the form for a lost card. */
export type LossForm = {
  readonly cardId: string;
  readonly cardTail: string;
  /** The masked address the new card is sent to: "〒100-•••• 東京都千代田区•••". */
  readonly address: string;
  readonly uses: readonly RecentTransaction[];
};

/** The form for the actor's own card; null if there is none, or it is already reported or has ended. */
export async function viewLossForm(actor: MemberActor, cardId: string): Promise<LossForm | null> {
  const { accountId, cardmemberId } = actor;
  const [card] = await loadCardSnapshots(db(), { accountId, cardId });
  if (!card || lossFormRefusal(actor, card)) return null;
  const row = await db().card.findUniqueOrThrow({
    where: { cardId },
    select: { lastFive: true, cardmember: { select: { contactSealed: true } } },
  });
  const contact = JSON.parse(
    openField(`Cardmember.contact:${cardmemberId}`, row.cardmember.contactSealed),
  );
  return {
    cardId,
    cardTail: maskCardTail(row.lastFive),
    address: maskAddress(contact),
    uses: await loadRecentTransactions(db(), { accountId, cardId }),
  };
}

/** Why a report would be refused; null if it would be accepted. */
export async function previewLoss(
  actor: MemberActor,
  cardId: string,
  report: Pick<LossReport, "noticedOn" | "lastUse">,
): Promise<LossRefusal | null> {
  const { accountId } = actor;
  const [card] = await loadCardSnapshots(db(), { accountId, cardId });
  const uses = await loadRecentTransactions(db(), { accountId, cardId });
  return lossRefusal(actor, card ?? null, report, { uses, today: today() });
}

type Address = Partial<Record<"postalCode" | "prefecture" | "city", string>>;

/** Masks an address: enough for its owner to recognise it, too little for others to learn it. */
function maskAddress({ postalCode = "", prefecture = "", city = "" }: Address): string {
  const post = postalCode ? `〒${postalCode.slice(0, 3)}-•••• ` : "";
  return `${post}${prefecture}${city}•••`;
}

/** A report as it was submitted. */
export type LossView = LossDetails & {
  readonly receiptNo: string;
  readonly kind: "lost" | "stolen";
  readonly cardTail: string;
  readonly noticedOn: BusinessDate;
  readonly reportedAt: Date;
};

/** The actor's own report by its receipt number; null if there is none. */
export async function viewLoss(actor: MemberActor, receiptNo: string): Promise<LossView | null> {
  const { accountId, cardmemberId } = actor;
  const loss = await db().cardLoss.findFirst({ where: { receiptNo, accountId, cardmemberId } });
  if (!loss) return null;
  const card = await db().card.findUniqueOrThrow({ where: { cardId: loss.cardId } });
  const details = openField(`CardLoss.details:${receiptNo}`, loss.detailsSealed);
  return {
    ...(JSON.parse(details) as LossDetails),
    receiptNo,
    kind: loss.kind,
    cardTail: maskCardTail(card.lastFive),
    noticedOn: fromDbDate(loss.noticedOn),
    reportedAt: loss.reportedAt,
  };
}
