import "server-only";
import { emit } from "@/lib/audit/emit";
import type { MemberActor, SystemActor } from "@/lib/kernel/actor";
import { present } from "@/lib/kernel/invariant";
import { done, type Result, refused } from "@/lib/kernel/result";
import { insertOutboxEntry } from "@/lib/outbox/store";
import { expireDuePin, withdrawWaitingPins } from "@/lib/outbox/store/pins";
import { encryptToIssuer } from "@/lib/platform/issuer-key";
import { newReceiptNo } from "@/lib/platform/receipt";
import { inTransaction } from "@/lib/platform/transaction";
import {
  foldPin,
  type PinFormRefusal,
  pinFormRefusal,
  type PinOwnerRefusal,
  pinOwnerRefusal,
  type PinShapeRefusal,
  pinShapeRefusal,
} from "../rules/pin";
import { loadPinSnapshot, lockPin } from "../store/pin";

export type PinRefusal = "not-found" | PinFormRefusal | PinShapeRefusal | PinOwnerRefusal;

/**
 * Sets the PIN of the actor's own card, after a password check. The PIN is encrypted for the issuer first and
 * leaves this function in no other form. A form that is sent twice sets it twice, the second replacing the
 * first: an idempotency key would store a hash of the PIN, and four digits are easy to guess from a hash.
 */
export async function changePin(
  actor: MemberActor,
  { cardId, pin: typed }: { readonly cardId: string; readonly pin: string },
): Promise<Result<{ receiptNo: string }, PinRefusal>> {
  const { accountId, cardmemberId } = actor;
  const receiptNo = newReceiptNo("pin");
  const pin = foldPin(typed);
  const sealed = await encryptToIssuer(JSON.stringify({ cardId, pin, receiptNo }));
  return inTransaction(async (tx) => {
    await lockPin(tx, cardId);
    const snapshot = await loadPinSnapshot(tx, actor, cardId);
    if (!snapshot) return refused("not-found");
    const refusal =
      pinFormRefusal(snapshot) ?? pinShapeRefusal(pin) ?? pinOwnerRefusal(pin, snapshot);
    if (refusal) return refused(refusal);
    await withdrawWaitingPins(tx, accountId, cardId);
    const content = { pin_jwe: present(sealed, "encrypted PIN") };
    const entry = { accountId, cardmemberId, cardId, receiptNo, content };
    await insertOutboxEntry(tx, { ...entry, kind: "pin" });
    const about = { accountId, cardmemberId };
    await emit(tx, actor, { name: "pin.queued", about, cardId, receiptNo });
    return done({ receiptNo });
  });
}

/** Erases PINs that the issuer did not receive in time, and emits it to their owners. Returns how many. */
export async function expireDuePins(actor: SystemActor): Promise<number> {
  for (let count = 0; ; count += 1) {
    const expired = await inTransaction(async (tx) => {
      const pin = await expireDuePin(tx);
      if (!pin) return false;
      const { receiptNo, ...about } = pin;
      await emit(tx, actor, { name: "pin.expired", about, receiptNo });
      return true;
    });
    if (!expired) return count;
  }
}
