import type { BusinessDate } from "@/lib/kernel/business-date";
import { formatYen } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { revolvingMemberWords } from "@/lib/words/revolving";
import { addYen, subtractYen, type Yen, yen } from "@/lib/kernel/yen";
import { minimumPaymentOf, monthlyRefusal } from "@/lib/revolving/rules/payment";
import type { Schedule } from "@/lib/revolving/rules/schedule";
import type { RevolvingTerms } from "@/lib/revolving/rules/terms";
import { monthlyText } from "./address";

/** A monthly amount in words. */
export function monthlyWords(lang: Language, chosenYen: Yen | null): string {
  const t = revolvingMemberWords[lang];
  return chosenYen === null ? t.minimumShort : t.monthlyOf(formatYen(chosenYen, lang));
}

/** The minimum and each step above it that does not repay everything at once. */
export function monthlyOptions(lang: Language, terms: RevolvingTerms, poolYen: Yen) {
  const least = minimumPaymentOf(terms, poolYen);
  const amounts: Yen[] = [];
  for (let amount = terms.stepYen; amount < poolYen; amount = addYen(amount, terms.stepYen)) {
    if (amount > least && !monthlyRefusal(terms, poolYen, amount)) amounts.push(amount);
  }
  const minimum = {
    value: "minimum",
    label: revolvingMemberWords[lang].minimum(formatYen(least, lang)),
  };
  const steps = amounts.map((amount) => ({
    value: monthlyText(amount),
    label: monthlyWords(lang, amount),
  }));
  return monthlyRefusal(terms, poolYen, null) ? [] : [minimum, ...steps];
}

/** The smallest step that is not offered: the first bill would repay everything. */
export function firstNotOffered(terms: RevolvingTerms, poolYen: Yen): Yen {
  return yen(Math.ceil(poolYen / terms.stepYen) * terms.stepYen);
}

/**
 * The balance a monthly amount is for: what no bill has taken yet. A bill of a past closing that can
 * still be changed has taken its part already.
 */
export function poolYenOf(
  { before, after }: { readonly before: Schedule; readonly after: Schedule },
  today: BusinessDate,
): Yen {
  const principalYen = addYen(...after.rows.map((row) => row.principalYen));
  const taken = before.rows.filter(({ closing }) => closing < today);
  return subtractYen(principalYen, addYen(...taken.map((row) => row.principalYen)));
}
