import "server-only";
import { emit } from "@/lib/audit/emit";
import {
  cardCounterOf,
  lockOutIfDue,
  reserveAttempt,
  finishAttempt,
} from "@/lib/auth/store/attempts";
import type { Visitor } from "@/lib/kernel/actor";
import type { BusinessDate } from "@/lib/kernel/business-date";
import { cardNumberHashOf, isSameSecret } from "@/lib/platform/hashing";
import { type Tx, inTransaction } from "@/lib/platform/transaction";
import { type Candidate, loadCandidate } from "./store";

export type Identity = { readonly number: string; readonly birthDate: BusinessDate };

/**
 * The door of a card: number and birth date, counted per card. Goes on in the transaction that
 * settles the try; null is what it gets for an unknown card, a wrong date and a closed door alike.
 */
export async function withCheckedCard<T>(
  actor: Visitor,
  { number, birthDate }: Identity,
  goOn: (tx: Tx, candidate: Candidate | null) => Promise<T>,
): Promise<T> {
  const numberHash = cardNumberHashOf(number);
  const candidate = await inTransaction((tx) => loadCandidate(tx, numberHash));
  if (!candidate) return inTransaction((tx) => goOn(tx, null));
  const subject = cardCounterOf(numberHash);
  const about = { accountId: candidate.accountId, cardmemberId: candidate.cardmemberId };
  if (!(await reserveAttempt(subject))) {
    return inTransaction(async (tx) => {
      if (await lockOutIfDue(tx, subject, about)) {
        await emit(tx, actor, { name: "registration.door-closed", about });
      }
      return goOn(tx, null);
    });
  }
  const isRight = isSameSecret(candidate.birthDate, birthDate);
  return inTransaction(async (tx) => {
    const { isLocked, hasJustLocked } = await finishAttempt(tx, subject, { isRight, about });
    if (!isRight) await emit(tx, actor, { name: "registration.date-mistaken", about });
    if (hasJustLocked) await emit(tx, actor, { name: "registration.door-closed", about });
    return goOn(tx, isRight && !isLocked ? candidate : null);
  });
}
