import "server-only";
import { emit } from "@/lib/audit/emit";
import { attemptCounter, cardCounterOf } from "@/lib/auth/store/attempts";
import type { Visitor } from "@/lib/kernel/actor";
import type { BusinessDate } from "@/lib/kernel/business-date";
import { attempt } from "@/lib/platform/attempt";
import { cardNumberHashOf, isSameSecret } from "@/lib/platform/hashing";
import { type Tx, inTransaction } from "@/lib/platform/transaction";
import { type Candidate, loadCandidate } from "../store";

export type Identity = { readonly number: string; readonly birthDate: BusinessDate };

/**
 * Checks a card number against its holder's birth date, counted per card, and runs `work` in the transaction
 * that finishes the attempt. `work` gets null for an unknown card, a wrong date or a locked card.
 */
export async function withCardCheck<T>(
  actor: Visitor,
  { number, birthDate }: Identity,
  work: (tx: Tx, candidate: Candidate | null) => Promise<T>,
): Promise<T> {
  const numberHash = cardNumberHashOf(number);
  const candidate = await inTransaction((tx) => loadCandidate(tx, numberHash));
  if (!candidate) return inTransaction((tx) => work(tx, null));
  const { accountId, cardmemberId } = candidate;
  const about = { accountId, cardmemberId };
  return attempt(
    attemptCounter(cardCounterOf(numberHash), about),
    async () => (isSameSecret(candidate.birthDate, birthDate) ? candidate : null),
    async (tx, outcome) => {
      if (outcome.kind === "right") return work(tx, outcome.proof);
      const isMistaken =
        outcome.kind === "wrong" || (outcome.kind === "locked" && !outcome.isRight);
      if (isMistaken) await emit(tx, actor, { name: "registration.date-mistaken", about });
      if (outcome.kind !== "wrong" && outcome.hasJustLocked) {
        await emit(tx, actor, { name: "registration.door-closed", about });
      }
      return work(tx, null);
    },
  );
}
