import { formatYen } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { revolvingMemberWords } from "@/lib/words/revolving";
import type { Yen } from "@/lib/kernel/yen";
import type { MonthlyChoice } from "@/lib/revolving/rules/payment";
import { monthlyText } from "./address";

/** A monthly amount in words. */
export function monthlyWords(lang: Language, chosenYen: Yen | null): string {
  const t = revolvingMemberWords[lang];
  return chosenYen === null ? t.minimumShort : t.monthlyOf(formatYen(chosenYen, lang));
}

/** The choices of a select; none where nothing can be chosen. */
export function monthlyOptions(lang: Language, choice: MonthlyChoice | null) {
  if (!choice) return [];
  const label = revolvingMemberWords[lang].minimum(formatYen(choice.minimumYen, lang));
  const steps = choice.amountsYen.map((amountYen) => {
    return { value: monthlyText(amountYen), label: monthlyWords(lang, amountYen) };
  });
  return [{ value: "minimum", label }, ...steps];
}
