import { z } from "zod";
import { type Query, urlPath, withQuery } from "@/lib/kernel/url";
import { type Yen, yen } from "@/lib/kernel/yen";
import { parseYenText, type YenTextProblem } from "@/lib/kernel/yen-text";
import { isGiven, manyTexts, oneText } from "@/lib/platform/http/address";

/** A monthly amount in a URL: left out, the minimum (null), or whole yen. */
export type ChosenMonthly = Yen | null | undefined;

/** "minimum", or whole yen; what makes no sense is 0, which is refused like any other. */
const monthly = oneText.transform((text): ChosenMonthly => {
  if (text === "") return undefined;
  if (text === "minimum") return null;
  return yen(/^\d{1,9}$/.test(text) ? Number(text) : 0);
});

const rowsMax = 50;

/** Each purchase once, in the order given. */
const postingIds = manyTexts.transform((ids) => {
  const known = ids.filter((id) => id !== "" && id.length <= 100);
  return [...new Set(known)].slice(0, rowsMax);
});

export type ConversionChoice = {
  readonly postingIds: readonly string[];
  readonly monthly?: ChosenMonthly;
};

/** The monthly amount a URL holds. */
export function readMonthly(query: Query): ChosenMonthly {
  return monthly.parse(query.monthly);
}

/** The purchases and the monthly amount of a conversion. */
export function readConversion(query: Query): ConversionChoice {
  return { postingIds: postingIds.parse(query.posting), monthly: readMonthly(query) };
}

export function monthlyText(chosenYen: Yen | null): string {
  return chosenYen === null ? "minimum" : String(chosenYen);
}

/** A step of the conversion. */
export function conversionPath(step: "" | "/confirm", choice: ConversionChoice): string {
  return withQuery(`/revolving/convert${step}`, {
    posting: choice.postingIds,
    monthly: choice.monthly === undefined ? undefined : monthlyText(choice.monthly),
  });
}

const notices = ["amount", "extra", "withdrawn"] as const;
const overview = z.object({
  posting: postingIds,
  refused: oneText,
  done: z.enum(notices).optional().catch(undefined),
});

/** What is ticked on the first page, why it was refused, and what was just done. */
export function readOverview(query: Query): z.output<typeof overview> {
  return overview.parse(query);
}

/** The first page again, with the ticked purchases and why they cannot be converted. */
export function choicePath(ids: readonly string[], refused: string): string {
  return withQuery("/revolving", { posting: ids, refused });
}

export type ExtraChoice =
  | { readonly kind: "none" }
  | { readonly kind: "invalid"; readonly problem: YenTextProblem | "missing" }
  | { readonly kind: "amount"; readonly amountYen: Yen };

const extra = z.object({ how: oneText, yen: oneText });

/** An extra repayment as it was typed. */
export function typedExtra(query: Query): z.output<typeof extra> {
  return extra.parse(query);
}

/** The extra repayment a URL asks for: a part, or the balance as it is now. */
export function readExtra(query: Query, balanceYen: Yen): ExtraChoice {
  const typed = typedExtra(query);
  if (typed.how === "all" && balanceYen > 0) return { kind: "amount", amountYen: balanceYen };
  if (query.how === undefined && query.yen === undefined) return { kind: "none" };
  if (typed.yen.trim() === "") return { kind: "invalid", problem: "missing" };
  const amount = parseYenText(typed.yen);
  return typeof amount === "string"
    ? { kind: "invalid", problem: amount }
    : { kind: "amount", amountYen: amount };
}

/** The form of an extra repayment with an amount typed. */
export function extraPath(yenTyped: string): string {
  return withQuery("/revolving/extra", { how: "part", yen: yenTyped });
}

/** The form of the monthly amount with one chosen. */
export function amountPath(chosen: string): string {
  return withQuery("/revolving/amount", { monthly: chosen });
}

/** The receipt of a conversion, or its undoing. */
export function receiptPath(receiptNo: string, step?: "undo"): string {
  const path = urlPath`/revolving/conversions/${receiptNo}`;
  return step ? `${path}/${step}` : path;
}

const receipt = z.object({ done: isGiven, "taken-back": isGiven });

/** Whether the conversion of a receipt was just made, or just undone. */
export function readReceipt(query: Query): { isDone: boolean; isUndone: boolean } {
  const { done, "taken-back": isUndone } = receipt.parse(query);
  return { isDone: done, isUndone };
}
