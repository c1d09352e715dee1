import { Note } from "@/components/ui/note";
import { formatDate, formatYen } from "@/lib/kernel/format";
import { debitWords } from "@/lib/words/statements";
import type { Language } from "@/lib/kernel/language";
import type { DebitView } from "@/lib/debits/queries";

/** The debit of the newest bill: requested, or failed with its reason and what follows. */
export function DebitNotice({ lang, debit }: { lang: Language; debit: DebitView | null }) {
  if (!debit || debit.state === "paid") return null;
  const t = debitWords[lang];
  const { state, failedBecause, amountYen, debitOn } = debit;
  const facts = `${t.states[state]}：${formatDate(debitOn, lang)} ${formatYen(amountYen, lang)}`;
  return (
    <Note kind={state === "requested" ? "info" : "bad"} title={facts}>
      {failedBecause !== null && <p>{t.reasons[failedBecause]}</p>}
      <p>{t.next[state]}</p>
      {state !== "requested" && <p>{t.creditLater}</p>}
    </Note>
  );
}
