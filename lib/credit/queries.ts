import "server-only";
import type { MemberActor } from "@/lib/kernel/actor";
import { addYen, type Yen, yen } from "@/lib/kernel/yen";
import { db, toDbDate } from "@/lib/platform/db";
import { today } from "@/lib/platform/env";
import {
  availableCashOf,
  availableCreditOf,
  type Books,
  cardHeadroomOf,
  type Holds,
  type Limits,
  revolvingHoldOf,
  shoppingBalanceOf,
} from "./rules";

/** The credit of a contract and what it is made of, in yen. */
export type CreditView = {
  readonly limitYen: Yen;
  readonly shoppingYen: Yen;
  readonly holdsYen: Yen;
  readonly cashYen: Yen;
  /** Less credits that shopping leaves over. */
  readonly revolvingYen: Yen;
  /** Below zero when the account is over its limit. */
  readonly availableYen: Yen;
  readonly cashLimitYen: Yen;
  readonly cashAvailableYen: Yen;
};

type CreditFacts = { readonly limits: Limits; readonly books: Books; readonly holds: Holds };

type CreditRow = Record<
  | "limit_yen"
  | "cash_limit_yen"
  | "shopping"
  | "fee"
  | "credit"
  | "cash_advance"
  | "revolving"
  | "holds"
  | "cash_holds",
  number
>;

/** One row whatever the history: the books are kept, live holds are few. */
async function loadCredit(accountId: string): Promise<CreditFacts> {
  const [row] = await db().$queryRaw<CreditRow[]>`
    SELECT a.limit_yen, a.cash_limit_yen, b.*, h.*
    FROM account a
    CROSS JOIN LATERAL (SELECT
        coalesce(sum(balance_yen) FILTER (WHERE book = 'shopping'), 0)::int AS shopping,
        coalesce(sum(balance_yen) FILTER (WHERE book = 'fee'), 0)::int AS fee,
        coalesce(sum(balance_yen) FILTER (WHERE book = 'credit'), 0)::int AS credit,
        coalesce(sum(balance_yen) FILTER (WHERE book = 'cash_advance'), 0)::int AS cash_advance,
        coalesce(sum(balance_yen) FILTER (WHERE book = 'revolving'), 0)::int AS revolving
      FROM book_balance WHERE account_id = a.account_id) b
    CROSS JOIN LATERAL (SELECT coalesce(sum(open_yen), 0)::int AS holds,
        coalesce(sum(open_yen) FILTER (WHERE kind = 'cash_advance'), 0)::int AS cash_holds
      FROM hold WHERE account_id = a.account_id AND open_yen > 0
        AND lapses_on > ${toDbDate(today())}::date) h
    WHERE a.account_id = ${accountId}`;
  if (!row) throw new Error(`account ${accountId} is missing`);
  return {
    limits: { limitYen: yen(row.limit_yen), cashLimitYen: yen(row.cash_limit_yen) },
    books: {
      shoppingYen: yen(row.shopping),
      feeYen: yen(row.fee),
      creditYen: yen(row.credit),
      cashYen: yen(row.cash_advance),
      revolvingYen: yen(row.revolving),
    },
    holds: { allYen: yen(row.holds), cashYen: yen(row.cash_holds) },
  };
}

/** What the contract may still use, and its parts. For the basic member; pages see to that. */
export async function viewCredit(actor: MemberActor): Promise<CreditView> {
  const { limits, books, holds } = await loadCredit(actor.accountId);
  return {
    ...limits,
    shoppingYen: shoppingBalanceOf(books),
    holdsYen: holds.allYen,
    cashYen: books.cashYen,
    revolvingYen: revolvingHoldOf(books),
    availableYen: availableCreditOf(limits, books, holds),
    cashAvailableYen: availableCashOf(limits, books, holds),
  };
}

/** What the actor's own card has used since the last closing, and may still use; in yen. */
export type CardHeadroomView = {
  readonly capYen: Yen | null;
  readonly usedYen: Yen;
  readonly holdsYen: Yen;
  readonly leftYen: Yen;
};

/** Its cap is the lesser of the issuer's and one asked for: neither is ever exceeded on purpose. */
export async function viewCardHeadroom(actor: MemberActor): Promise<CardHeadroomView> {
  const { accountId, cardmemberId } = actor;
  const { limits, books, holds } = await loadCredit(accountId);
  const [own] = await db().$queryRaw<{ cap: number | null; used: number; holds: number }[]>`
    SELECT
      (SELECT least(c.cap_yen, h.cap_yen) FROM card c
         LEFT JOIN card_change h ON h.card_id = c.card_id AND h.kind = 'cap' AND h.ended_at IS NULL
         WHERE c.account_id = ${accountId} AND c.cardmember_id = ${cardmemberId}
           AND c.status <> 'ended' ORDER BY c.status, c.expires DESC LIMIT 1) AS cap,
      (SELECT coalesce(sum(CASE WHEN kind IN ('refund', 'credit_adjustment') THEN -amount_yen
           ELSE amount_yen END), 0)::int
         FROM posting WHERE account_id = ${accountId} AND cardmember_id = ${cardmemberId}
           AND closing_on > coalesce((SELECT max(closing_on) FROM statement
             WHERE account_id = ${accountId}), '-infinity')) AS used,
      (SELECT coalesce(sum(open_yen), 0)::int FROM hold
         WHERE account_id = ${accountId} AND cardmember_id = ${cardmemberId} AND open_yen > 0
           AND lapses_on > ${toDbDate(today())}::date) AS holds`;
  const usedYen = yen(own?.used ?? 0);
  const holdsYen = yen(own?.holds ?? 0);
  const capYen = own?.cap === null || own?.cap === undefined ? null : yen(own.cap);
  const availableYen = availableCreditOf(limits, books, holds);
  const leftYen = cardHeadroomOf(capYen, addYen(usedYen, holdsYen), availableYen);
  return { capYen, usedYen, holdsYen, leftYen };
}

/** What a holder's cards have used since the last closing, holds included; in yen. */
export type HolderSpending = { readonly usedYen: Yen; readonly holdsYen: Yen };

/** The use of each holder on the contract; a family member learns of their own alone. */
export async function listHolderSpending(
  actor: MemberActor,
): Promise<ReadonlyMap<string, HolderSpending>> {
  const { accountId, cardmemberId, role } = actor;
  const whose = role === "basic" ? null : cardmemberId;
  const rows = await db().$queryRaw<{ cardmember_id: string; used: number; holds: number }[]>`
    SELECT m.cardmember_id, coalesce(p.used, 0) AS used, coalesce(h.holds, 0) AS holds
    FROM cardmember m
    LEFT JOIN (SELECT cardmember_id, sum(CASE WHEN kind IN ('refund', 'credit_adjustment')
          THEN -amount_yen ELSE amount_yen END)::int AS used
        FROM posting WHERE account_id = ${accountId}
          AND closing_on > coalesce((SELECT max(closing_on) FROM statement
            WHERE account_id = ${accountId}), '-infinity')
        GROUP BY cardmember_id) p USING (cardmember_id)
    LEFT JOIN (SELECT cardmember_id, sum(open_yen)::int AS holds FROM hold
        WHERE account_id = ${accountId} AND open_yen > 0
          AND lapses_on > ${toDbDate(today())}::date
        GROUP BY cardmember_id) h USING (cardmember_id)
    WHERE m.account_id = ${accountId} AND (${whose}::text IS NULL OR m.cardmember_id = ${whose})`;
  return new Map(
    rows.map((row) => [row.cardmember_id, { usedYen: yen(row.used), holdsYen: yen(row.holds) }]),
  );
}
