import type { DefinitionRow } from "@/components/ui/definition-rows";
import type { LossView } from "@/lib/cards/queries/loss";
import type { BusinessDate } from "@/lib/kernel/business-date";
import { formatDate, formatYen } from "@/lib/kernel/format";
import { cardLossWords } from "@/lib/words/cards";
import type { Language } from "@/lib/kernel/language";

type Facts = Omit<LossView, "receiptNo" | "reportedAt">;

/** The facts of a loss report, one a line. */
export function lossRows(lang: Language, loss: Facts, address?: string): DefinitionRow[] {
  const t = cardLossWords[lang];
  const police = [loss.policeStation, loss.policeNumber].filter(Boolean).join(" ");
  const rows: DefinitionRow[] = [
    { term: t.card, value: <span className="figures">{loss.cardTail}</span> },
    { term: t.what, value: loss.kind === "lost" ? t.lost : t.stolen },
    { term: t.noticedOn, value: formatDate(loss.noticedOn, lang, { year: true }) },
    { term: t.place, value: loss.place || t.none },
    { term: t.unrecognised, value: <Unrecognised lang={lang} transactions={loss.unrecognised} /> },
    { term: t.police, value: police || t.none },
    {
      term: t.newCard,
      value: loss.wantsCard ? t.wants.yes : t.wants.no,
      note: loss.wantsCard && address ? t.newCardWhy(address) : undefined,
    },
  ];
  return rows;
}

function Unrecognised({
  lang,
  transactions,
}: {
  lang: Language;
  transactions: Facts["unrecognised"];
}) {
  const t = cardLossWords[lang];
  if (transactions.length === 0) return t.unrecognisedNone;
  return (
    <ul className="grid gap-1">
      {transactions.map(({ id, usedOn, merchantName, amountYen }) => (
        <li key={id}>
          {t.lineOfUse(
            formatDate(usedOn as BusinessDate, lang, { weekday: false }),
            merchantName,
            formatYen(amountYen, lang),
          )}
        </li>
      ))}
    </ul>
  );
}
