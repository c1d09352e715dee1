import { yen, type Yen } from "@/lib/kernel/yen";

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** A monthly amount in an address: left out, the minimum (null), or whole yen. */
export type MonthlyAsked = Yen | null | undefined;

export type ConversionWish = {
  readonly postingIds: readonly string[];
  readonly monthly: MonthlyAsked;
};

const rowsMax = 50;

/** What the address of a conversion asks for; each purchase once, in the order given. */
export function readConversionWish(query: Query): ConversionWish {
  const asked = [query.posting ?? []].flat().filter((id) => id !== "" && id.length <= 100);
  return { postingIds: [...new Set(asked)].slice(0, rowsMax), monthly: readMonthly(query) };
}

/** "minimum", or whole yen; what makes no sense is 0, which is refused like any other. */
export function readMonthly(query: Query): MonthlyAsked {
  const text = [query.monthly].flat()[0] ?? "";
  if (text === "") return undefined;
  if (text === "minimum") return null;
  return yen(/^\d{1,9}$/.test(text) ? Number(text) : 0);
}

export function monthlyText(chosenYen: Yen | null): string {
  return chosenYen === null ? "minimum" : String(chosenYen);
}

/** The address of a step of the conversion. */
export function conversionAddress(step: "" | "/confirm", wish: ConversionWish): string {
  const parameters = new URLSearchParams(wish.postingIds.map((id) => ["posting", id]));
  if (wish.monthly !== undefined) parameters.set("monthly", monthlyText(wish.monthly));
  return `/revolving/convert${step}?${parameters}`;
}

/** Back to the choice of purchases, with what was ticked and why it cannot be. */
export function roomAddress(postingIds: readonly string[], refused: string): string {
  const ticked = postingIds.map((id) => ["posting", id]);
  return `/revolving?${new URLSearchParams([...ticked, ["refused", refused]])}`;
}
