import "server-only";
import { businessDate } from "@/lib/kernel/business-date";
import { loadCoolingOff } from "@/lib/auth/store/cooling-off";
import type { Tx } from "@/lib/platform/db";
import { hasIssuerKey } from "@/lib/platform/issuer-key";
import { openField } from "@/lib/platform/sealing";
import type { PinFormFacts, PinOwner } from "../rules/pin";
import { cardStateOf } from "../rules/state";
import { loadSnapshot } from "./snapshot";

type Holder = { readonly accountId: string; readonly cardmemberId: string };

/** Locks a card's PIN until the transaction ends; other changes of it wait. */
export async function lockPin(tx: Tx, cardId: string): Promise<void> {
  await tx.execute`SELECT 1 AS one FROM pg_advisory_xact_lock(hashtextextended(${`pin:${cardId}`}, 0))`;
}

/** The facts that decide on a change of PIN; null for another person's card. */
export async function loadPinSnapshot(
  tx: Tx,
  { accountId, cardmemberId }: Holder,
  cardId: string,
): Promise<(PinOwner & PinFormFacts) | null> {
  const card = await tx.card.findFirst({
    where: { accountId, cardmemberId, cardId },
    select: {
      lastFive: true,
      cardmember: { select: { birthDateSealed: true, contactSealed: true } },
    },
  });
  const snapshot = card && (await loadSnapshot(tx, { accountId, cardId }));
  if (!snapshot) return null;
  const { birthDateSealed, contactSealed } = card.cardmember;
  const contact = JSON.parse(openField(`Cardmember.contact:${cardmemberId}`, contactSealed));
  const birthDate = openField(`Cardmember.birthDate:${cardmemberId}`, birthDateSealed);
  return {
    birthDate: businessDate(birthDate),
    phones: [contact.phone ?? "", contact.mobile ?? ""],
    lastFive: card.lastFive,
    hasKey: hasIssuerKey(),
    state: cardStateOf(snapshot),
    isHeld: (await loadCoolingOff(tx, cardmemberId)) !== null,
  };
}
