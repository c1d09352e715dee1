import type { Yen } from "@/lib/kernel/yen";
import { parseYenText, type YenTextProblem } from "@/lib/kernel/yen-text";

type Query = Readonly<Record<string, string | string[] | undefined>>;

export type ExtraAsked =
  | { readonly kind: "fresh" }
  | { readonly kind: "wrong"; readonly problem: YenTextProblem | "missing" }
  | { readonly kind: "asked"; readonly amountYen: Yen };

/** What the address of an extra repayment asks for: a part, or the balance as it is now. */
export function readExtraAsked(query: Query, balanceYen: Yen): ExtraAsked {
  const one = (name: string) => [query[name]].flat()[0] ?? "";
  if (one("how") === "all" && balanceYen > 0) return { kind: "asked", amountYen: balanceYen };
  if (query.how === undefined && query.yen === undefined) return { kind: "fresh" };
  if (one("yen").trim() === "") return { kind: "wrong", problem: "missing" };
  const amount = parseYenText(one("yen"));
  return typeof amount === "string"
    ? { kind: "wrong", problem: amount }
    : { kind: "asked", amountYen: amount };
}
