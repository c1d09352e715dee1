import type { BusinessDate } from "@/lib/kernel/business-date";
import type { CardState } from "./state";

/** What of a PIN is wrong whoever it belongs to, in the order in which it is said. */
export type PinShapeRefusal = "four-digits" | "repeats" | "runs";

/** What can be guessed by who knows the member or holds the card. */
export type PinOwnerRefusal = "birth-date" | "phone" | "card-tail";

/** Why no PIN of the card can be set now, in the order in which it is said. */
export const pinDoorRefusals = [
  "lost",
  "ended",
  "stopped",
  "frozen",
  "lifting",
  "held",
  "no-key",
] as const;
export type PinDoorRefusal = (typeof pinDoorRefusals)[number];

/** Half-width digits, without the spaces an input method leaves. */
export function foldPin(typed: string): string {
  return typed.normalize("NFKC").replace(/\s/g, "");
}

/** Columns of a keypad, from above and from below. */
const keypadColumns = ["2580", "0852"];

/** Why a (folded) PIN is none, or too easy; null when it can be looked at further. */
export function pinShapeRefusal(pin: string): PinShapeRefusal | null {
  if (!/^\d{4}$/.test(pin)) return "four-digits";
  if (pin.slice(0, 2) === pin.slice(2)) return "repeats";
  return isRun(pin) || keypadColumns.includes(pin) ? "runs" : null;
}

/** Each digit one above, or one below, the one before; 0 follows 9. */
function isRun(pin: string): boolean {
  const digits = Array.from(pin, Number);
  const steps = digits.slice(1).map((digit, at) => (digit - (digits[at] ?? 0) + 10) % 10);
  return steps.every((step) => step === 1) || steps.every((step) => step === 9);
}

/** What is on file of whoever the card belongs to. */
export type PinOwner = {
  readonly birthDate: BusinessDate;
  /** As on file, in any writing. */
  readonly phones: readonly string[];
  /** The last five digits of the card's number. */
  readonly lastFive: string;
};

/** Why a PIN can be guessed from what is known of its owner; null when it cannot. */
export function pinOwnerRefusal(pin: string, owner: PinOwner): PinOwnerRefusal | null {
  if (datePinsOf(owner.birthDate).includes(pin)) return "birth-date";
  const phones = owner.phones.map((phone) => phone.normalize("NFKC").replace(/\D/g, ""));
  if (phones.some((digits) => digits.includes(pin))) return "phone";
  return owner.lastFive.includes(pin) ? "card-tail" : null;
}

const eraYear = new Intl.DateTimeFormat("en-u-ca-japanese", { year: "numeric", timeZone: "UTC" });

/** The year, and every two of year (西暦 and 和暦), month and day in either order. */
function datePinsOf(date: BusinessDate): string[] {
  const [year = "", month = "", day = ""] = date.split("-");
  const era = eraYear.formatToParts(new Date(`${date}T00:00:00Z`));
  const eraDigits = (era.find(({ type }) => type === "year")?.value ?? "").padStart(2, "0");
  const parts = [year.slice(2), eraDigits, month, day];
  const pairs = parts.flatMap((first, at) =>
    parts.filter((_, other) => other !== at).map((second) => `${first}${second}`),
  );
  return [year, ...pairs];
}

export type PinDoor = {
  readonly hasKey: boolean;
  readonly state: CardState;
  readonly isHeld: boolean;
};

/**
 * What a member has set counts at once, here too. A lost, ended or stopped card gets no PIN any more. One
 * that is frozen waits for the lift: whoever freezes a card expects that nothing about it moves until then,
 * may not know where it is, and lifts it with one press. While the lift is under way the issuer's record
 * still has it stopped, and would turn the PIN down.
 */
const closedStates: Record<Exclude<CardState, "active">, PinDoorRefusal> = {
  lost: "lost",
  "loss-accepted": "lost",
  ended: "ended",
  "end-accepted": "ended",
  stopped: "stopped",
  "stop-accepted": "stopped",
  frozen: "frozen",
  "freeze-accepted": "frozen",
  "lift-accepted": "lifting",
};

/** Why no PIN of a card can be set now; null when one can. */
export function pinDoorRefusal({ hasKey, state, isHeld }: PinDoor): PinDoorRefusal | null {
  if (state !== "active") return closedStates[state];
  if (isHeld) return "held";
  return hasKey ? null : "no-key";
}
