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
  type PinDoorRefusal,
  pinDoorRefusal,
  type PinOwnerRefusal,
  pinOwnerRefusal,
  type PinShapeRefusal,
  pinShapeRefusal,
} from "../rules/pin";
import { loadPinSnapshot, lockPin } from "../store/pin";

export type PinRefusal = "not-found" | PinDoorRefusal | PinShapeRefusal | PinOwnerRefusal;

/**
 * Sets the PIN of one's own card, after the password was asked again. It is encrypted to the issuer before
 * anything else and leaves this function in no other form. A form that is sent twice sets it twice, the
 * second in the place of the first: a key with a hash of what was sent would keep four digits to guess.
 */
export async function changePin(
  actor: MemberActor,
  { cardId, pin: typed }: { readonly cardId: string; readonly pin: string },
): Promise<Result<{ receiptNo: string }, PinRefusal>> {
  const { accountId, cardmemberId } = actor;
  const receiptNo = newReceiptNo("N");
  const pin = foldPin(typed);
  const sealed = await encryptToIssuer(JSON.stringify({ cardId, pin, receiptNo }));
  return inTransaction(async (tx) => {
    await lockPin(tx, cardId);
    const snapshot = await loadPinSnapshot(tx, actor, cardId);
    if (!snapshot) return refused("not-found");
    const refusal =
      pinDoorRefusal(snapshot) ?? pinShapeRefusal(pin) ?? pinOwnerRefusal(pin, snapshot);
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

/** Erases PINs that the issuer did not take in time, and tells their owners. Answers how many. */
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
