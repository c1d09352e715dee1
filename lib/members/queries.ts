import "server-only";
import type { MemberActor } from "@/lib/kernel/actor";
import type { BusinessDate } from "@/lib/kernel/business-date";
import { type Cycle, debitDateOf } from "@/lib/kernel/cycle";
import { present } from "@/lib/kernel/invariant";
import { maskBankAccount, maskCardTail } from "@/lib/kernel/mask";
import { addYen, maxYen, subtractYen, type Yen, yen, zeroYen } from "@/lib/kernel/yen";
import { signedYenOf } from "@/lib/ledger/rules/card-transactions";
import { db, fromDbDate, toDbDate } from "@/lib/platform/db";
import { today } from "@/lib/platform/env";
import { openField } from "@/lib/platform/sealing";
import { openClosingOf } from "@/lib/statements/rules/next-bill";
import { openYenOf } from "@/lib/statements/rules/open";
import { type NewestBill, type PaymentState, paymentStateOf, payInBy } from "./rules";

export type PersonView = {
  readonly name: string;
  readonly role: "basic" | "family";
  /** "・・・70010"; "" if there has never been a card. */
  readonly cardTail: string;
  readonly unreadMessages: number;
};

type Person = {
  readonly familyName: string;
  readonly givenName: string;
  readonly lastFive: string | null;
  readonly unreadMessages: number;
};

/** The logged-in member, for the frame around every page; one statement, because every page needs it. */
export async function viewPerson(actor: MemberActor): Promise<PersonView> {
  const { accountId, cardmemberId } = actor;
  const [found] = await db().query<Person>`
    SELECT family_name AS "familyName", given_name AS "givenName",
      (SELECT last_five FROM card c
        WHERE c.account_id = m.account_id AND c.cardmember_id = m.cardmember_id
        ORDER BY status = 'active' DESC, expires DESC, delivery_sequence DESC, card_id DESC LIMIT 1
      ) AS "lastFive",
      (SELECT count(*)::int FROM message s WHERE s.account_id = m.account_id
        AND s.cardmember_id = m.cardmember_id AND s.read_at IS NULL) AS "unreadMessages"
    FROM cardmember m WHERE account_id = ${accountId} AND cardmember_id = ${cardmemberId}`;
  const { familyName, givenName, lastFive, unreadMessages } = present(
    found,
    `cardmember ${cardmemberId}`,
  );
  return {
    name: `${familyName} ${givenName}`,
    role: actor.role,
    cardTail: lastFive ? maskCardTail(lastFive) : "",
    unreadMessages,
  };
}

export type NextPaymentView = {
  readonly state: PaymentState;
  /** The amount to be debited; while the bill is open, the amount so far. */
  readonly amountYen: Yen;
  /** E of the bill; payments received since then are deducted from amountYen only. */
  readonly billedYen: Yen;
  /** What the issuer owes the member; 0 if it owes nothing. */
  readonly creditYen: Yen;
  readonly closingOn: BusinessDate;
  readonly debitOn: BusinessDate;
  /** The last banking day for paying money into the debit account. */
  readonly payInBy: BusinessDate;
  readonly bankCode: string;
  /** "・・・・111" */
  readonly accountTail: string;
  /** "2026-11", the month of the bill's page; null if there is no bill yet. */
  readonly billMonth: string | null;
};

/** The next payment of the account; null for a family member, who does not see the bill. */
export async function viewNextPayment(actor: MemberActor): Promise<NextPaymentView | null> {
  if (actor.role !== "basic") return null;
  const { accountId } = actor;
  const [account, bill] = await Promise.all([accountOf(accountId), newestBillOf(accountId)]);
  const day = today();
  const state = paymentStateOf(bill, day);
  const creditYen = maxYen(zeroYen, subtractYen(zeroYen, bill?.balanceYen ?? zeroYen));
  const source = {
    bankCode: account.debitBankCode,
    accountTail: maskBankAccount(
      openField(`Account.debitAccountNumber:${accountId}`, account.debitAccountNumberSealed),
    ),
    creditYen,
    state,
  };
  if (bill && state !== "open") {
    const { closingOn, debitOn, openYen, billedYen } = bill;
    const when = { closingOn, debitOn, payInBy: payInBy(debitOn) };
    const billMonth = closingOn.slice(0, 7);
    return { ...source, ...when, amountYen: openYen, billedYen, billMonth };
  }
  const cycle = account.cycle as Cycle;
  const openedOn = fromDbDate(account.openedOn);
  const closingOn = openClosingOf({ cycle, openedOn, lastClosing: bill?.closingOn ?? null });
  const debitOn = debitDateOf(cycle, closingOn);
  const soFarYen = await unbilledYenOf(accountId, closingOn);
  return {
    ...source,
    closingOn,
    debitOn,
    payInBy: payInBy(debitOn),
    amountYen: maxYen(zeroYen, subtractYen(soFarYen, creditYen)),
    billedYen: zeroYen,
    billMonth: null,
  };
}

async function accountOf(accountId: string) {
  const account = await db().account.findUnique({
    where: { accountId },
    select: { cycle: true, openedOn: true, debitBankCode: true, debitAccountNumberSealed: true },
  });
  return present(account, `account ${accountId}`);
}

async function newestBillOf(accountId: string): Promise<NewestBill | null> {
  const row = await db().statement.findFirst({
    where: { accountId },
    orderBy: { closingOn: "desc" },
  });
  if (!row) return null;
  return {
    closingOn: fromDbDate(row.closingOn),
    debitOn: fromDbDate(row.debitOn),
    balanceYen: yen(row.balanceYen),
    billedYen: yen(row.billedYen),
    openYen: openYenOf(row),
  };
}

/** Postings less refunds and credits of a cycle that has not closed. */
async function unbilledYenOf(accountId: string, closingOn: BusinessDate): Promise<Yen> {
  const sums = await db().posting.groupBy({
    by: ["kind"],
    where: { accountId, closingOn: toDbDate(closingOn) },
    _sum: { amountYen: true },
  });
  const signed = sums.map(({ kind, _sum }) => {
    return signedYenOf(kind, _sum.amountYen ?? 0);
  });
  return addYen(...signed);
}

export type RevolvingLine = { readonly balanceYen: Yen; readonly feeYen: Yen };

/** The revolving balance and the unpaid fee; null if both are 0, and for a family member. */
export async function viewRevolvingLine(actor: MemberActor): Promise<RevolvingLine | null> {
  if (actor.role !== "basic") return null;
  const books = await db().bookBalance.findMany({
    where: { accountId: actor.accountId, book: { in: ["revolving", "revolving_fee"] } },
    select: { book: true, balanceYen: true },
  });
  const balanceOf = (name: string) => yen(books.find(({ book }) => book === name)?.balanceYen ?? 0);
  const line = { balanceYen: balanceOf("revolving"), feeYen: balanceOf("revolving_fee") };
  return line.balanceYen > 0 || line.feeYen > 0 ? line : null;
}
