import { Cell, DataTable, HeadCell, HeadRow, Row, RowHead, Rows } from "@/components/ui/data-table";
import type { BusinessDate } from "@/lib/kernel/business-date";
import { formatDate, formatYen } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/words/define-words";
import { revolvingWords } from "@/lib/kernel/words/revolving";

export type ScheduleLine = {
  readonly closing: BusinessDate;
  readonly debit: BusinessDate;
  readonly balanceYen: number;
  readonly feeYen: number;
  readonly principalYen: number;
  readonly billedYen: number;
};

type Props = { lang: Language; rows: readonly ScheduleLine[]; captionHidden?: boolean };

/** 返済予定表: every bill of a revolving balance, to the yen. */
export function ScheduleTable({ lang, rows, captionHidden }: Props) {
  const { schedule, columns } = revolvingWords[lang];
  const day = (date: BusinessDate) => formatDate(date, lang, { year: true, weekday: false });
  return (
    <DataTable caption={schedule} captionHidden={captionHidden} stacked>
      <HeadRow>
        <HeadCell>{columns.closing}</HeadCell>
        <HeadCell>{columns.debit}</HeadCell>
        <HeadCell numeric>{columns.balance}</HeadCell>
        <HeadCell numeric>{columns.fee}</HeadCell>
        <HeadCell numeric>{columns.principal}</HeadCell>
        <HeadCell numeric>{columns.billed}</HeadCell>
      </HeadRow>
      <Rows>
        {rows.map((row) => (
          <Row key={row.closing}>
            <RowHead>{day(row.closing)}</RowHead>
            <Cell label={columns.debit}>{day(row.debit)}</Cell>
            <Cell numeric label={columns.balance}>
              {formatYen(row.balanceYen, lang)}
            </Cell>
            <Cell numeric label={columns.fee}>
              {formatYen(row.feeYen, lang)}
            </Cell>
            <Cell numeric label={columns.principal}>
              {formatYen(row.principalYen, lang)}
            </Cell>
            <Cell numeric label={columns.billed} className="font-semibold">
              {formatYen(row.billedYen, lang)}
            </Cell>
          </Row>
        ))}
      </Rows>
    </DataTable>
  );
}
