import { Cell, DataTable, HeadCell, HeadRow, Row, RowHead, Rows } from "@/components/ui/data-table";
import type { CreditView } from "@/lib/credit/queries";
import { formatYen } from "@/lib/kernel/format";
import { creditWords } from "@/lib/words/credit";
import type { Language } from "@/lib/kernel/language";
import { maxYen, zeroYen } from "@/lib/kernel/yen";

/** 内訳: the limit, what is used of it and when that comes back, and what is left. */
export function Breakdown({ lang, credit }: { lang: Language; credit: CreditView }) {
  const t = creditWords[lang];
  const availableYen = maxYen(zeroYen, credit.availableYen);
  const parts = [
    { label: t.limit, yen: credit.limitYen, note: t.limitNote },
    { label: t.shopping, yen: credit.shoppingYen, note: t.shoppingNote },
    { label: t.holds, yen: credit.holdsYen, note: t.holdsNote },
    { label: t.cash, yen: credit.cashYen, note: t.cashNote },
    { label: t.revolving, yen: credit.revolvingYen, note: t.revolvingNote },
    { label: t.available, yen: availableYen, note: t.availableNote },
  ];
  return (
    <DataTable caption={t.breakdown} onPhone="lines">
      <HeadRow>
        <HeadCell>{t.part}</HeadCell>
        <HeadCell numeric>{t.amount}</HeadCell>
        <HeadCell>{t.note}</HeadCell>
      </HeadRow>
      <Rows>
        {parts.map(({ label, yen, note }) => (
          <Row key={label}>
            <RowHead at="what" className="font-semibold whitespace-nowrap">
              {label}
            </RowHead>
            <Cell at="amount" numeric className="font-semibold">
              {formatYen(yen, lang)}
            </Cell>
            <Cell at="why" className="text-small text-quiet">
              {note}
            </Cell>
          </Row>
        ))}
      </Rows>
    </DataTable>
  );
}
