import "server-only";
import type { MemberActor } from "@/lib/kernel/actor";
import { type BusinessDate, businessDate } from "@/lib/kernel/business-date";
import type { Language } from "@/lib/kernel/language";
import { statementWords } from "@/lib/words/statements";
import { addYen, type Yen, yen, zeroYen } from "@/lib/kernel/yen";
import {
  ownRows,
  postingColumns,
  loadListContext,
  type TransactionRow,
  type CardTransactionView,
  cardTransactionViewOf,
} from "@/lib/ledger/queries/rows";
import { isFee } from "@/lib/ledger/rules/card-transactions";
import { maskCardTail } from "@/lib/kernel/mask";
import { db, fromDbDate } from "@/lib/platform/db";

/** One row of a bill. */
export type StatementLine = Pick<
  CardTransactionView,
  "href" | "merchantName" | "usedOn" | "category" | "foreign"
> & {
  readonly kind: string;
  readonly cardmemberId: string;
  readonly amountYen: Yen;
  readonly processedOn: BusinessDate;
  /** For a refund, the day of the refunded purchase. */
  readonly originalUsedOn: BusinessDate | null;
};

/** The rows of one holder; the subtotal is purchases and cash advances less refunds, in yen. */
export type HolderBlock = {
  readonly cardmemberId: string;
  readonly name: string;
  readonly isFamilyCard: boolean;
  readonly cardTails: readonly string[];
  readonly lines: readonly StatementLine[];
  readonly subtotalYen: Yen;
};

export type StatementLines = {
  readonly blocks: readonly HolderBlock[];
  readonly fees: readonly StatementLine[];
  readonly creditAdjustments: readonly StatementLine[];
};

type LineRow = TransactionRow & { lastFive: string; originalUsedOn: string | null };

/** The rows of one bill, grouped by holder; a family cardmember sees only their own block. */
export async function listLines(
  actor: MemberActor,
  closingOn: BusinessDate,
  lang: Language,
): Promise<StatementLines> {
  const context = await loadListContext(actor, lang);
  const rows = await lineRows(actor, closingOn);
  const lines = rows.map((row) => lineOf(row, cardTransactionViewOf(row, context)));
  const transactions = lines.filter(({ kind }) => !isFee(kind) && kind !== "credit_adjustment");
  const isBasic = actor.role === "basic";
  const blocks = context.holders.map(({ cardmemberId, fullName, role }) => {
    const own = transactions.filter((line) => line.cardmemberId === cardmemberId);
    const tails = rows.filter((row) => row.cardmemberId === cardmemberId);
    return {
      cardmemberId,
      name: fullName,
      isFamilyCard: role === "family",
      cardTails: [...new Set(tails.map(({ lastFive }) => maskCardTail(lastFive)))],
      lines: own,
      subtotalYen: totalOf(own),
    };
  });
  return {
    blocks: blocks.filter((block) => block.lines.length > 0),
    fees: isBasic ? lines.filter(({ kind }) => isFee(kind)) : [],
    creditAdjustments: isBasic ? lines.filter(({ kind }) => kind === "credit_adjustment") : [],
  };
}

/** The revolving fee of a closing as a line of the bill: part of C, but without a posting. */
export function revolvingFeeLine(
  actor: MemberActor,
  { closingOn, feeYen }: { readonly closingOn: BusinessDate; readonly feeYen: Yen },
  lang: Language,
): StatementLine {
  return {
    href: "/revolving",
    merchantName: statementWords[lang].revolvingFeeLine,
    usedOn: closingOn,
    category: null,
    foreign: null,
    kind: "revolving_fee",
    cardmemberId: actor.cardmemberId,
    amountYen: feeYen,
    processedOn: closingOn,
    originalUsedOn: null,
  };
}

function totalOf(lines: readonly StatementLine[]): Yen {
  return addYen(zeroYen, ...lines.map(({ amountYen }) => amountYen));
}

function lineOf(row: LineRow, view: CardTransactionView): StatementLine {
  const { href, merchantName, usedOn, category, foreign, amountYen } = view;
  return {
    href,
    merchantName,
    usedOn,
    category,
    foreign,
    kind: row.kind,
    cardmemberId: row.cardmemberId,
    amountYen: yen(amountYen),
    processedOn: businessDate(row.processedOn ?? row.usedOn),
    originalUsedOn: row.originalUsedOn ? businessDate(row.originalUsedOn) : null,
  };
}

function lineRows(actor: MemberActor, closingOn: BusinessDate): Promise<LineRow[]> {
  return db().query<LineRow>`SELECT ${postingColumns},
      (SELECT last_five FROM card c WHERE c.account_id = p.account_id AND c.card_id = p.card_id)
        AS "lastFive",
      (SELECT o.used_on::text FROM posting o WHERE o.account_id = p.account_id
        AND o.posting_id = p.original_posting_id) AS "originalUsedOn"
    FROM posting p WHERE ${ownRows(actor)} AND closing_on = ${closingOn}::date
    ORDER BY used_on, posting_id`;
}

/** Money received and counted in a bill. */
export type ReceivedPayment = {
  readonly paymentId: string;
  readonly paidOn: BusinessDate;
  /** How it was received; "points" is a credit that points were exchanged for. */
  readonly method: "debit" | "transfer" | "points";
  readonly amountYen: Yen;
};

/** The payments in B of one bill. Empty for a family cardmember: payments belong to the account. */
export async function listReceived(
  actor: MemberActor,
  closingOn: Date,
): Promise<ReceivedPayment[]> {
  if (actor.role !== "basic") return [];
  const { accountId } = actor;
  const events = await db().ledgerEvent.findMany({
    where: { accountId, closingOn, kind: { in: ["payment", "points_credit"] } },
    orderBy: { eventId: "asc" },
    select: { paymentId: true, exchangeId: true, bookedOn: true, amountYen: true },
  });
  const ids = events.flatMap(({ paymentId }) => paymentId ?? []);
  const facts = await db().payment.findMany({
    where: { accountId, paymentId: { in: ids } },
    select: { paymentId: true, paidOn: true, method: true },
  });
  const byId = new Map(facts.map((fact) => [fact.paymentId, fact]));
  return events.flatMap(({ paymentId, exchangeId, bookedOn, amountYen }): ReceivedPayment[] => {
    if (exchangeId) {
      const paidOn = fromDbDate(bookedOn);
      return [{ paymentId: exchangeId, paidOn, method: "points", amountYen: yen(amountYen) }];
    }
    const fact = byId.get(paymentId ?? "");
    if (!fact) return [];
    const { method } = fact;
    const paidOn = fromDbDate(fact.paidOn);
    return [{ paymentId: fact.paymentId, paidOn, method, amountYen: yen(amountYen) }];
  });
}
