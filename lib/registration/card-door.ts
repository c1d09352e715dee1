import "server-only";
import { record } from "@/lib/audit/record";
import { cardSubjectOf, lockIfDue, reserveTry, settleTry } from "@/lib/auth/guard";
import type { Visitor } from "@/lib/kernel/actor";
import type { BusinessDate } from "@/lib/kernel/business-date";
import { cardNumberHashOf, isSameSecret } from "@/lib/platform/hashing";
import { type Tx, transactReadCommitted } from "@/lib/platform/transact";
import { type Candidate, loadCandidate } from "./store";

export type Identity = { readonly number: string; readonly birthDate: BusinessDate };

/**
 * The door of a card: number and birth date, counted per card. Goes on in the transaction that
 * settles the try; null is what it gets for an unknown card, a wrong date and a closed door alike.
 */
export async function throughCardDoor<T>(
  actor: Visitor,
  { number, birthDate }: Identity,
  goOn: (tx: Tx, candidate: Candidate | null) => Promise<T>,
): Promise<T> {
  const numberHash = cardNumberHashOf(number);
  const candidate = await transactReadCommitted((tx) => loadCandidate(tx, numberHash));
  if (!candidate) return transactReadCommitted((tx) => goOn(tx, null));
  const subject = cardSubjectOf(numberHash);
  const about = { accountId: candidate.accountId, cardmemberId: candidate.cardmemberId };
  if (!(await reserveTry(subject))) {
    return transactReadCommitted(async (tx) => {
      if (await lockIfDue(tx, subject, about)) {
        await record(tx, actor, { name: "registration.door-closed", about });
      }
      return goOn(tx, null);
    });
  }
  const isRight = isSameSecret(candidate.birthDate, birthDate);
  return transactReadCommitted(async (tx) => {
    const { isLocked, hasJustLocked } = await settleTry(tx, subject, { isRight, about });
    if (!isRight) await record(tx, actor, { name: "registration.date-mistaken", about });
    if (hasJustLocked) await record(tx, actor, { name: "registration.door-closed", about });
    return goOn(tx, isRight && !isLocked ? candidate : null);
  });
}
