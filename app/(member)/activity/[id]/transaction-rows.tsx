import { statementPath } from "../../statements/address";
import { DefinitionRows } from "@/components/ui/definition-rows";
import { formatDate, formatMonth, formatYen } from "@/lib/kernel/format";
import { activityWords } from "@/lib/words/activity";
import { componentWords } from "@/lib/words/components";
import type { Language } from "@/lib/kernel/language";
import { isCredit, isFee } from "@/lib/ledger/rules/card-transactions";
import type {
  LinkedTransaction,
  CardTransactionDetail,
} from "@/lib/ledger/queries/card-transaction";

type Props = { lang: Language; use: CardTransactionDetail };

/** What is known about a use, one thing a line; what does not apply is left out. */
export function TransactionRows({ lang, use }: Props) {
  const t = activityWords[lang];
  const c = componentWords[lang];
  const day = (date: CardTransactionDetail["usedOn"]) => formatDate(date, lang, { year: true });
  const rows = [
    { term: c.usedOn, value: day(use.usedOn), note: usedOnWhyOf(use.kind, lang) },
    {
      term: c.processedOn,
      value: use.processedOn ? day(use.processedOn) : t.notProcessed,
      note: use.lapsesOn ? t.pendingWhy(day(use.lapsesOn)) : t.processedOnWhy,
    },
    { term: c.holder, value: use.holderName, note: use.isFamilyCard && c.familyCard },
    { term: t.card, value: use.cardTail },
    { term: t.kind, value: t.kinds[use.kind as keyof typeof t.kinds] ?? use.kind },
    { term: c.category, value: use.category },
    use.foreign && {
      term: t.abroad,
      value: `${use.foreign.amount} ${use.foreign.currency}`,
      note: use.foreign.rate && `${t.rate} ${use.foreign.rate}`,
    },
    use.authorizedYen !== null && {
      term: t.authorized,
      value: formatYen(use.authorizedYen, lang),
      note: t.authorizedWhy,
    },
    use.merchantRaw && { term: t.merchantRaw, value: use.merchantRaw },
    use.closingOn && { term: t.statement, value: <StatementOf lang={lang} use={use} /> },
    use.original && { term: t.original, value: <UseLink lang={lang} use={use.original} /> },
    use.refunds.length > 0 && {
      term: t.refunds,
      value: use.refunds.map((refund) => <UseLink key={refund.href} lang={lang} use={refund} />),
    },
  ];
  return <DefinitionRows rows={rows.filter((row) => row !== null && typeof row === "object")} />;
}

/** What the first date is the date of. */
function usedOnWhyOf(kind: string, lang: Language): string {
  const t = activityWords[lang];
  if (isCredit(kind)) return t.creditedOnWhy;
  return isFee(kind) ? t.feeOnWhy : t.usedOnWhy;
}

function StatementOf({ lang, use }: Props) {
  const t = activityWords[lang];
  if (use.statementMonth) {
    const month = formatMonth(use.statementMonth, lang);
    return <a href={statementPath(use.statementMonth)}>{t.statementOf(month)}</a>;
  }
  return use.closingOn && t.statementNext(formatDate(use.closingOn, lang));
}

function UseLink({ lang, use }: { lang: Language; use: LinkedTransaction }) {
  const date = formatDate(use.usedOn, lang, { weekday: false });
  return (
    <a href={use.href} className="block">
      {activityWords[lang].linked(date, use.merchantName, formatYen(use.amountYen, lang))}
    </a>
  );
}
