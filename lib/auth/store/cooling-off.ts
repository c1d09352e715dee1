import "server-only";
import { type Executor, sqlOf } from "@/lib/platform/db";
import { type CoolingOff, coolingOffOf } from "../rules/cooling-off";
import { isLetterOpen, unlockedAt } from "../rules/cooling-off.sql";

/** Why the risky changes of a cardmember wait, and until when; null if they do not. */
export async function loadCoolingOff(
  tx: Executor,
  cardmemberId: string,
): Promise<CoolingOff | null> {
  const [facts] = await tx.query<{ unlocked_at: Date | null; is_letter_open: boolean }>`
    SELECT ${sqlOf(unlockedAt("$1"), cardmemberId)} AS unlocked_at,
      ${sqlOf(isLetterOpen("$1"), cardmemberId)} AS is_letter_open`;
  if (!facts) return null;
  return coolingOffOf(
    { unlockedAt: facts.unlocked_at, isLetterOpen: facts.is_letter_open },
    new Date(),
  );
}
