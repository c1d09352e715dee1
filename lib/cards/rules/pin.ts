import type { BusinessDate } from "@/lib/kernel/business-date";
import type { CardState } from "./state";

/** Why a PIN is refused whoever its owner is, in order of precedence. */
export type PinShapeRefusal = "four-digits" | "repeats" | "runs";

/** Why a PIN is refused because somebody who knows the owner or holds the card could guess it. */
export type PinOwnerRefusal = "birth-date" | "phone" | "card-tail";

/** Why no PIN can be set for a card now, in order of precedence. */
export const pinFormRefusals = [
  "lost",
  "ended",
  "stopped",
  "frozen",
  "lifting",
  "held",
  "no-key",
] as const;
export type PinFormRefusal = (typeof pinFormRefusals)[number];

/** A PIN in half-width digits, without the spaces that input methods insert. */
export function foldPin(typed: string): string {
  return typed.normalize("NFKC").replace(/\s/g, "");
}

/** The columns of a keypad, read downwards and upwards. */
const keypadColumns = ["2580", "0852"];

/** Why a folded PIN is not four digits or too easy; null if neither. */
export function pinShapeRefusal(pin: string): PinShapeRefusal | null {
  if (!/^\d{4}$/.test(pin)) return "four-digits";
  if (pin.slice(0, 2) === pin.slice(2)) return "repeats";
  return isRun(pin) || keypadColumns.includes(pin) ? "runs" : null;
}

/** Whether each digit is one above, or one below, the one before; 0 follows 9. */
function isRun(pin: string): boolean {
  const digits = Array.from(pin, Number);
  const steps = digits.slice(1).map((digit, at) => (digit - (digits[at] ?? 0) + 10) % 10);
  return steps.every((step) => step === 1) || steps.every((step) => step === 9);
}

/** What the records say about the card's owner. */
export type PinOwner = {
  readonly birthDate: BusinessDate;
  /** As recorded, in any notation. */
  readonly phones: readonly string[];
  /** The last five digits of the card's number. */
  readonly lastFive: string;
};

/** Why a PIN can be guessed from the owner's data; null if it cannot. */
export function pinOwnerRefusal(pin: string, owner: PinOwner): PinOwnerRefusal | null {
  if (datePinsOf(owner.birthDate).includes(pin)) return "birth-date";
  const phones = owner.phones.map((phone) => phone.normalize("NFKC").replace(/\D/g, ""));
  if (phones.some((digits) => digits.includes(pin))) return "phone";
  return owner.lastFive.includes(pin) ? "card-tail" : null;
}

const eraYear = new Intl.DateTimeFormat("en-u-ca-japanese", { year: "numeric", timeZone: "UTC" });

/** Four-digit forms of a birth date: the year, or two of year (西暦 and 和暦), month and day. */
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

export type PinFormFacts = {
  readonly hasKey: boolean;
  readonly state: CardState;
  readonly isHeld: boolean;
};

/**
 * What decides whether a PIN can be set. Requests of members count at once: a lost, ended or stopped
 * card gets no PIN. A frozen card gets one only after the lift: its owner expects that nothing about it
 * changes until then and may not know where it is. While the lift waits for the issuer, the issuer's
 * record still has the card stopped and would refuse the PIN.
 */
const closedStates: Record<Exclude<CardState, "active">, PinFormRefusal> = {
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

/** Why no PIN can be set for a card now; null if one can. */
export function pinFormRefusal({ hasKey, state, isHeld }: PinFormFacts): PinFormRefusal | null {
  if (state !== "active") return closedStates[state];
  if (isHeld) return "held";
  return hasKey ? null : "no-key";
}
