import "server-only";
import type { MemberActor } from "@/lib/kernel/actor";
import { addYen, type Yen, yen, zeroYen } from "@/lib/kernel/yen";
import { present } from "@/lib/kernel/invariant";
import { billedUpTo, isBilled, signedYen } from "@/lib/ledger/rules/card-transactions.sql";
import { isLiveHold } from "@/lib/ledger/rules/holds.sql";
import { db } from "@/lib/platform/db";
import { today } from "@/lib/platform/env";
import {
  availableCashOf,
  availableCreditOf,
  capInForceOf,
  cardHeadroomOf,
  type CreditFacts,
  type CreditRow,
  creditFactsOf,
  revolvingHoldOf,
  shoppingBalanceOf,
} from "./rules";
import { creditColumns, creditFacts } from "./rules/facts.sql";

/** The credit of an account and its parts, in yen. */
export type CreditView = {
  readonly limitYen: Yen;
  readonly shoppingYen: Yen;
  readonly holdsYen: Yen;
  readonly cashYen: Yen;
  /** Revolving principal less the credits that exceed shopping. */
  readonly revolvingYen: Yen;
  /** Negative if the account is over its limit. */
  readonly availableYen: Yen;
  readonly cashLimitYen: Yen;
  readonly cashAvailableYen: Yen;
};

async function loadCredit(accountId: string): Promise<CreditFacts> {
  const [row] = await db().query<CreditRow>(
    `SELECT ${creditColumns} FROM account a ${creditFacts("$2")} WHERE a.account_id = $1`,
    [accountId, today()],
  );
  return creditFactsOf(present(row, `account ${accountId}`));
}

/** The available credit of an account and its parts. For the basic member only, which the pages check. */
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

/** What the actor's own card has spent since the last closing, and its headroom; in yen. */
export type CardHeadroomView = {
  readonly capYen: Yen | null;
  readonly usedYen: Yen;
  readonly holdsYen: Yen;
  readonly leftYen: Yen;
};

/** The headroom of the actor's own card under its cap and the account's available credit. */
export async function viewCardHeadroom(actor: MemberActor): Promise<CardHeadroomView> {
  const { accountId, cardmemberId } = actor;
  const { limits, books, holds } = await loadCredit(accountId);
  const own = (await listHolderSpending(actor)).get(cardmemberId);
  const usedYen = own?.usedYen ?? zeroYen;
  const holdsYen = own?.holdsYen ?? zeroYen;
  const capYen = await loadCap(actor);
  const availableYen = availableCreditOf(limits, books, holds);
  const leftYen = cardHeadroomOf(capYen, addYen(usedYen, holdsYen), availableYen);
  return { capYen, usedYen, holdsYen, leftYen };
}

async function loadCap({ accountId, cardmemberId }: MemberActor): Promise<Yen | null> {
  const card = await db().card.findFirst({
    where: { accountId, cardmemberId, status: { not: "ended" } },
    orderBy: [{ status: "asc" }, { expires: "desc" }],
    select: { cardId: true, capYen: true },
  });
  if (!card) return null;
  const { cardId } = card;
  const requested = await db().cardChange.findFirst({
    where: { accountId, cardId, kind: "cap", endedAt: null },
    select: { capYen: true },
  });
  const yenOf = (amount: number | null) => (amount === null ? null : yen(amount));
  return capInForceOf(yenOf(card.capYen), yenOf(requested?.capYen ?? null));
}

/** What a holder's cards have spent since the last closing, and their live holds; in yen. */
export type HolderSpending = { readonly usedYen: Yen; readonly holdsYen: Yen };

/** The spending of each holder on the account; a family cardmember sees only their own. */
export async function listHolderSpending(
  actor: MemberActor,
): Promise<ReadonlyMap<string, HolderSpending>> {
  const { accountId, cardmemberId, role } = actor;
  const whose = role === "basic" ? null : cardmemberId;
  const rows = await db().query<{ cardmember_id: string; used: number; holds: number }>(
    `SELECT m.cardmember_id, coalesce(p.used, 0) AS used, coalesce(h.holds, 0) AS holds
     FROM cardmember m
     LEFT JOIN (SELECT cardmember_id, sum(${signedYen("posting")})::int AS used FROM posting
         WHERE account_id = $1 AND NOT ${isBilled("posting", billedUpTo("$1"))}
         GROUP BY cardmember_id) p USING (cardmember_id)
     LEFT JOIN (SELECT cardmember_id, sum(open_yen)::int AS holds FROM hold
         WHERE account_id = $1 AND ${isLiveHold("hold", "$3")}
         GROUP BY cardmember_id) h USING (cardmember_id)
     WHERE m.account_id = $1 AND ($2::text IS NULL OR m.cardmember_id = $2)`,
    [accountId, whose, today()],
  );
  return new Map(
    rows.map((row) => [row.cardmember_id, { usedYen: yen(row.used), holdsYen: yen(row.holds) }]),
  );
}
