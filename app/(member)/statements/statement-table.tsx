import { statementPath } from "./address";
import { Cell, DataTable, HeadCell, HeadRow, Row, RowHead, Rows } from "@/components/ui/data-table";
import type { StatementMonth } from "@/lib/statements/queries";
import { formatDate, formatMonth, formatYen } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { statementWords } from "@/lib/words/statements";

type Props = { lang: Language; months: readonly StatementMonth[]; isBasic: boolean };

/** A month a row; a family cardmember sees their own subtotal, and no bill. */
export function StatementTable({ lang, months, isBasic }: Props) {
  const t = statementWords[lang];
  const amountLabel = isBasic ? t.billed : t.own;
  const dateLabel = isBasic ? t.debitOn : t.closingOn;
  return (
    <DataTable caption={isBasic ? t.caption : t.captionFamily} captionHidden onPhone="lines">
      <HeadRow>
        <HeadCell>{t.month}</HeadCell>
        <HeadCell>{dateLabel}</HeadCell>
        <HeadCell numeric>{amountLabel}</HeadCell>
        {isBasic && <HeadCell className="pl-6">{t.state}</HeadCell>}
      </HeadRow>
      <Rows>
        {months.map((month) => (
          <Row key={month.month} pressable>
            <RowHead at="what">
              <a href={statementPath(month.month)} className="stretched font-semibold">
                {formatMonth(month.month, lang)}
              </a>
            </RowHead>
            <Cell at="when" label={dateLabel} className="figures">
              {formatDate(isBasic ? month.debitOn : month.closingOn, lang)}
            </Cell>
            <Cell at="amount" numeric className="font-semibold">
              {formatYen(month.amountYen, lang)}
            </Cell>
            {isBasic && (
              <Cell at="state" className="pl-6">
                {month.status && t.states[month.status]}
              </Cell>
            )}
          </Row>
        ))}
      </Rows>
    </DataTable>
  );
}
