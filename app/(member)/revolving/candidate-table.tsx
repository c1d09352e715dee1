import { Deadline } from "@/components/display/deadline";
import { fieldId } from "@/components/form/field";
import { Cell, DataTable, HeadCell, HeadRow, Row, Rows } from "@/components/ui/data-table";
import { VisuallyHidden } from "@/components/ui/page";
import type { BusinessDate } from "@/lib/kernel/business-date";
import { formatDate, formatYen } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/words/define-words";
import { revolvingMemberWords } from "@/lib/kernel/words/revolving-member";
import type { CandidateLine } from "@/lib/revolving/queries";

type Props = {
  lang: Language;
  today: BusinessDate;
  rows: readonly CandidateLine[];
  /** What stands in the address; nothing is ticked by us. */
  ticked: readonly string[];
};

/** The rows that can be converted, each with its box and its deadline. */
export function CandidateTable({ lang, today, rows, ticked }: Props) {
  const t = revolvingMemberWords[lang];
  return (
    <DataTable caption={t.candidates} captionHidden stacked>
      <HeadRow>
        <HeadCell>{t.choose}</HeadCell>
        <HeadCell>{t.usedOn}</HeadCell>
        <HeadCell>{t.merchant}</HeadCell>
        <HeadCell numeric>{t.amount}</HeadCell>
        <HeadCell>{t.deadline}</HeadCell>
      </HeadRow>
      <Rows>
        {rows.map((row, index) => (
          <Row key={row.postingId}>
            <Cell label={t.choose}>
              <label className="inline-flex size-11 items-center">
                <input
                  type="checkbox"
                  name="posting"
                  id={index === 0 ? fieldId("posting") : undefined}
                  value={row.postingId}
                  defaultChecked={ticked.includes(row.postingId)}
                  className="size-6 accent-indigo"
                />
                <VisuallyHidden>{labelOf(row, lang)}</VisuallyHidden>
              </label>
            </Cell>
            <Cell label={t.usedOn} className="figures whitespace-nowrap">
              {formatDate(row.usedOn, lang, { weekday: false })}
            </Cell>
            <Cell label={t.merchant}>
              <span className="block">
                <b>{row.merchantName}</b>
                <span className="block text-small text-quiet">
                  {t.ofBill(formatDate(row.closingOn, lang, { weekday: false }))}
                </span>
              </span>
            </Cell>
            <Cell numeric label={t.amount} className="font-semibold">
              <span className="block">
                {formatYen(row.amountYen, lang)}
                {row.convertibleYen !== row.amountYen && (
                  <span className="block text-small font-normal text-quiet">
                    {t.refundedNote(formatYen(row.convertibleYen, lang))}
                  </span>
                )}
              </span>
            </Cell>
            <Cell label={t.deadline}>
              <Deadline lang={lang} date={row.deadlineOn} today={today} time="23:59" />
            </Cell>
          </Row>
        ))}
      </Rows>
    </DataTable>
  );
}

function labelOf(row: CandidateLine, lang: Language): string {
  const date = formatDate(row.usedOn, lang, { weekday: false });
  const amount = formatYen(row.convertibleYen, lang);
  return revolvingMemberWords[lang].chooseRow(row.merchantName, date, amount);
}
