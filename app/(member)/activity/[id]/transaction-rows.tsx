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

type Props = { lang: Language; transaction: CardTransactionDetail };

/** The facts of a card transaction, one a line, without those that do not apply. */
export function TransactionRows({ lang, transaction }: Props) {
  const t = activityWords[lang];
  const c = componentWords[lang];
  const day = (date: CardTransactionDetail["usedOn"]) => formatDate(date, lang, { year: true });
  const rows = [
    { term: c.usedOn, value: day(transaction.usedOn), note: usedOnWhyOf(transaction.kind, lang) },
    {
      term: c.processedOn,
      value: transaction.processedOn ? day(transaction.processedOn) : t.notProcessed,
      note: transaction.lapsesOn ? t.pendingWhy(day(transaction.lapsesOn)) : t.processedOnWhy,
    },
    {
      term: c.holder,
      value: transaction.holderName,
      note: transaction.isFamilyCard && c.familyCard,
    },
    { term: t.card, value: transaction.cardTail },
    { term: t.kind, value: t.kinds[transaction.kind as keyof typeof t.kinds] ?? transaction.kind },
    { term: c.category, value: transaction.category },
    transaction.foreign && {
      term: t.abroad,
      value: `${transaction.foreign.amount} ${transaction.foreign.currency}`,
      note: transaction.foreign.rate && `${t.rate} ${transaction.foreign.rate}`,
    },
    transaction.authorizedYen !== null && {
      term: t.authorized,
      value: formatYen(transaction.authorizedYen, lang),
      note: t.authorizedWhy,
    },
    transaction.merchantRaw && { term: t.merchantRaw, value: transaction.merchantRaw },
    transaction.closingOn && {
      term: t.statement,
      value: <StatementOf lang={lang} transaction={transaction} />,
    },
    transaction.original && {
      term: t.original,
      value: <TransactionLink lang={lang} transaction={transaction.original} />,
    },
    transaction.refunds.length > 0 && {
      term: t.refunds,
      value: transaction.refunds.map((refund) => (
        <TransactionLink key={refund.href} lang={lang} transaction={refund} />
      )),
    },
  ];
  return <DefinitionRows rows={rows.filter((row) => row !== null && typeof row === "object")} />;
}

/** The meaning of the first date. */
function usedOnWhyOf(kind: string, lang: Language): string {
  const t = activityWords[lang];
  if (isCredit(kind)) return t.creditedOnWhy;
  return isFee(kind) ? t.feeOnWhy : t.usedOnWhy;
}

function StatementOf({ lang, transaction }: Props) {
  const t = activityWords[lang];
  if (transaction.statementMonth) {
    const month = formatMonth(transaction.statementMonth, lang);
    return <a href={statementPath(transaction.statementMonth)}>{t.statementOf(month)}</a>;
  }
  return transaction.closingOn && t.statementNext(formatDate(transaction.closingOn, lang));
}

function TransactionLink({
  lang,
  transaction,
}: {
  lang: Language;
  transaction: LinkedTransaction;
}) {
  const date = formatDate(transaction.usedOn, lang, { weekday: false });
  return (
    <a href={transaction.href} className="block">
      {activityWords[lang].linked(
        date,
        transaction.merchantName,
        formatYen(transaction.amountYen, lang),
      )}
    </a>
  );
}
