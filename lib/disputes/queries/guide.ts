import { urlPath } from "@/lib/kernel/url";
import "server-only";
import type { MemberActor } from "@/lib/kernel/actor";
import type { BusinessDate } from "@/lib/kernel/business-date";
import type { Language } from "@/lib/kernel/language";
import {
  type CardTransactionDetail,
  viewCardTransaction,
} from "@/lib/ledger/queries/card-transaction";
import { db, fromDbDate, toDbDate } from "@/lib/platform/db";
import { type Explanation, explanationsOf, openRefusal, type OpenRefusal } from "../rules";
import { loadOpenCaseOf, loadSubject, type Subject } from "../store";

const shownEarlier = 3;

/** An earlier card transaction at the same merchant. */
export type EarlierTransaction = {
  readonly href: string;
  readonly usedOn: BusinessDate;
  readonly amountYen: number;
};

/** What a member sees before opening a case. */
export type Guide = {
  readonly use: CardTransactionDetail;
  readonly explanations: readonly Explanation[];
  readonly earlier: readonly EarlierTransaction[];
  /** Why no case can be opened; null if one can. */
  readonly refusal: OpenRefusal | null;
  readonly openCase: OpenCase | null;
};

export type OpenCase = {
  readonly receiptNo: string;
  /** Whether the reader may open its page. */
  readonly isReadable: boolean;
};

/** Common explanations of a card transaction; null if the actor may not see it or it does not exist. */
export async function viewGuide(
  actor: MemberActor,
  id: string,
  lang: Language,
): Promise<Guide | null> {
  const use = await viewCardTransaction(actor, id, lang);
  const subject = use && (await loadSubject(db(), actor, id));
  if (!use || !subject) return null;
  const [earlier, openCase] = await Promise.all([
    earlierUsesOf(actor, subject),
    openCaseOf(actor, subject),
  ]);
  const explanations = explanationsOf({
    ...use,
    isAnothersCard: subject.holderId !== actor.cardmemberId,
    isForeign: use.foreign !== null,
    earlierUses: earlier.length,
    refunds: use.refunds.length,
  });
  const refusal = openRefusal({ kind: use.kind, hasOpenCase: openCase !== null });
  return { use, explanations, earlier, refusal, openCase };
}

/** The open case about a card transaction; null if there is none. */
export async function viewOpenCase(actor: MemberActor, id: string): Promise<OpenCase | null> {
  const subject = await loadSubject(db(), actor, id);
  return subject && openCaseOf(actor, subject);
}

async function openCaseOf(actor: MemberActor, subject: Subject): Promise<OpenCase | null> {
  const found = await loadOpenCaseOf(db(), actor.accountId, subject);
  if (!found) return null;
  const isReadable = actor.role === "basic" || found.cardmemberId === actor.cardmemberId;
  return { receiptNo: found.receiptNo, isReadable };
}

async function earlierUsesOf(actor: MemberActor, subject: Subject): Promise<EarlierTransaction[]> {
  const { postingId, merchantName, usedOn } = subject;
  const own = actor.role === "basic" ? {} : { cardmemberId: actor.cardmemberId };
  const rows = await db().posting.findMany({
    where: {
      accountId: actor.accountId,
      ...own,
      merchantName,
      kind: "purchase",
      usedOn: { lte: toDbDate(usedOn) },
      NOT: { postingId: postingId ?? "" },
    },
    orderBy: [{ usedOn: "desc" }, { postingId: "desc" }],
    take: shownEarlier,
    select: { postingId: true, usedOn: true, amountYen: true },
  });
  return rows.map((row) => ({
    href: urlPath`/activity/${row.postingId}`,
    usedOn: fromDbDate(row.usedOn),
    amountYen: row.amountYen,
  }));
}
