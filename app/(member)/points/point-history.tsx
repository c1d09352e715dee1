import { transactionPath } from "../activity/address";
import { exchangePath } from "./address";
import { Cell, DataTable, HeadCell, HeadRow, Row, Rows } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { formatDate, formatNumber } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { pointsWords, pointsExchangeWords } from "@/lib/words/points";
import type { PointEntryView } from "@/lib/points/queries";

/** The history of points, each entry with its card transaction or exchange. */
export function PointHistory({ lang, rows }: { lang: Language; rows: readonly PointEntryView[] }) {
  const t = pointsWords[lang];
  if (rows.length === 0) return <EmptyState title={t.none}>{t.noneWhy}</EmptyState>;
  return (
    <DataTable caption={t.history} captionHidden onPhone="lines">
      <HeadRow>
        <HeadCell>{t.on}</HeadCell>
        <HeadCell>{t.what}</HeadCell>
        <HeadCell>{t.kind}</HeadCell>
        <HeadCell numeric>{t.count}</HeadCell>
      </HeadRow>
      <Rows>
        {rows.map((row) => (
          <Row key={row.id}>
            <Cell at="when" className="figures whitespace-nowrap">
              {formatDate(row.occurredOn, lang, { year: true, weekday: false })}
            </Cell>
            <Cell at="what">
              <PurchaseLine lang={lang} row={row} />
            </Cell>
            <Cell at="state" className="whitespace-nowrap">
              {row.kind === "earned" && !row.isPending ? t.earned : t.kinds[row.kind]}
            </Cell>
            <Cell at="amount" numeric className="font-semibold">
              {`${row.points > 0 ? "＋" : ""}${formatNumber(row.points)}`}
            </Cell>
          </Row>
        ))}
      </Rows>
    </DataTable>
  );
}

/** The card transaction or exchange behind an entry; otherwise its billing cycle. */
function PurchaseLine({ lang, row }: { lang: Language; row: PointEntryView }) {
  const { purchase, exchange } = row;
  if (exchange) {
    const name = pointsExchangeWords[lang].rewards[exchange.rewardCode];
    return <a href={exchangePath(exchange.exchangeId)}>{name}</a>;
  }
  if (!purchase) {
    return pointsWords[lang].ofClosing(
      formatDate(row.lotClosingOn, lang, { year: true, weekday: false }),
    );
  }
  return <a href={transactionPath(purchase.postingId)}>{purchase.merchantName}</a>;
}
