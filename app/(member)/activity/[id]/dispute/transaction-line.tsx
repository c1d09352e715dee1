import { Surface } from "@/components/ui/surface";
import { formatDate, formatYen } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import type { CardTransactionDetail } from "@/lib/ledger/queries/card-transaction";

/** The use a report is about, in two lines. */
export function TransactionLine({ lang, use }: { lang: Language; use: CardTransactionDetail }) {
  return (
    <Surface>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <b>{use.merchantName}</b>
        <span className="figures font-semibold">{formatYen(use.amountYen, lang)}</span>
      </p>
      <p className="text-small text-quiet">
        {[formatDate(use.usedOn, lang, { year: true }), use.holderName, ""].join(" ・ ")}
        <span className="figures whitespace-nowrap">{use.cardTail}</span>
      </p>
    </Surface>
  );
}
