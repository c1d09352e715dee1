import "server-only";
import type { MemberActor } from "@/lib/kernel/actor";
import type { BusinessDate } from "@/lib/kernel/business-date";
import { cycles, debitDateOf, nextClosing } from "@/lib/kernel/cycle";
import { present } from "@/lib/kernel/invariant";
import { type Yen, yen } from "@/lib/kernel/yen";
import { db, fromDbDate, toDbDate } from "@/lib/platform/db";
import { today } from "@/lib/platform/env";
import { keyedHashOf } from "@/lib/platform/hashing";
import { openClosingOf } from "../rules/next-bill";

/** Closings listed ahead: one year. */
const monthsAhead = 12;

export type DebitDate = {
  /** A keyed hash, so that a shared calendar does not reveal the account id. */
  readonly key: string;
  readonly debitOn: BusinessDate;
  /** E in yen; null until the bill is closed. */
  readonly amountYen: Yen | null;
};

/** The coming debits: those of existing bills, then a year of planned ones. Empty for a family cardmember. */
export async function listDebitDates(actor: MemberActor): Promise<DebitDate[]> {
  if (actor.role !== "basic") return [];
  const { accountId } = actor;
  const day = today();
  const account = await db().account.findUniqueOrThrow({ where: { accountId } });
  const cycle = present(
    cycles.find((one) => one === account.cycle),
    "cycle",
  );
  const bills = await db().statement.findMany({
    where: { accountId, debitOn: { gte: toDbDate(day) }, billedYen: { gt: 0 } },
    orderBy: { closingOn: "asc" },
  });
  const keyOf = (closing: BusinessDate) => keyedHashOf("calendar", `${accountId}\0${closing}`);
  const closed = await db().statement.findFirst({
    where: { accountId },
    orderBy: { closingOn: "desc" },
  });
  const openedOn = fromDbDate(account.openedOn);
  const lastClosing = closed && fromDbDate(closed.closingOn);
  let closing = openClosingOf({ cycle, openedOn, lastClosing });
  const planned: DebitDate[] = [];
  while (planned.length < monthsAhead) {
    const debitOn = debitDateOf(cycle, closing);
    if (debitOn >= day) planned.push({ key: keyOf(closing), debitOn, amountYen: null });
    closing = nextClosing(closing);
  }
  const known = bills.map(({ closingOn, debitOn, billedYen }) => ({
    key: keyOf(fromDbDate(closingOn)),
    debitOn: fromDbDate(debitOn),
    amountYen: yen(billedYen),
  }));
  return [...known, ...planned];
}
