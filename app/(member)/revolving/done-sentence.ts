import type { Language } from "@/lib/kernel/language";
import { revolvingChangeWords } from "@/lib/words/revolving";

/** What a change that was just made is answered with. */
export function doneSentence(lang: Language, done: string | string[] | undefined): string | null {
  const t = revolvingChangeWords[lang];
  const sentences = new Map([
    ["amount", t.amountDone],
    ["extra", t.extraDone],
    ["withdrawn", t.extraWithdrawn],
  ]);
  return typeof done === "string" ? (sentences.get(done) ?? null) : null;
}
