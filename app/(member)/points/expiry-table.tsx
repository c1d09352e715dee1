import { Cell, DataTable, HeadCell, HeadRow, Row, RowHead, Rows } from "@/components/ui/data-table";
import { daysLeft, formatDate, formatNumber } from "@/lib/kernel/format";
import { type BusinessDate, daysBetween } from "@/lib/kernel/business-date";
import type { Language } from "@/lib/kernel/language";
import { pointsWords } from "@/lib/words/points";
import type { PointsView } from "@/lib/points/queries";

type Props = { lang: Language; expiries: PointsView["expiries"]; today: BusinessDate };

const soonDays = 100;

/** 有効期限: what expires when, soonest first. */
export function ExpiryTable({ lang, expiries, today }: Props) {
  const t = pointsWords[lang];
  if (expiries.length === 0) return <p className="text-quiet">{t.noExpiry}</p>;
  return (
    <DataTable caption={t.expiry} captionHidden>
      <HeadRow>
        <HeadCell>{t.expiresOn}</HeadCell>
        <HeadCell numeric>{t.count}</HeadCell>
      </HeadRow>
      <Rows>
        {expiries.map(({ expiresOn, points }) => (
          <Row key={expiresOn}>
            <RowHead>
              {formatDate(expiresOn, lang, { year: true })}
              {isSoon(today, expiresOn) && (
                <span className="ml-2 text-quiet">{daysLeft(today, expiresOn, lang)}</span>
              )}
            </RowHead>
            <Cell numeric>{formatNumber(points)}</Cell>
          </Row>
        ))}
      </Rows>
    </DataTable>
  );
}

function isSoon(today: BusinessDate, expiresOn: BusinessDate): boolean {
  return daysBetween(today, expiresOn) <= soonDays;
}
