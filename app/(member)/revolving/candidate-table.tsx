import { Deadline } from "@/components/display/deadline";
import { fieldId } from "@/components/form/field";
import {
  Cell,
  DataTable,
  GroupRow,
  HeadCell,
  HeadRow,
  Row,
  Rows,
} from "@/components/ui/data-table";
import { VisuallyHidden } from "@/components/ui/page";
import type { BusinessDate } from "@/lib/kernel/business-date";
import { formatDate, formatYen } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { revolvingMemberWords } from "@/lib/words/revolving";
import type { CandidateLine } from "@/lib/revolving/queries";

type Props = {
  lang: Language;
  today: BusinessDate;
  rows: readonly CandidateLine[];
  /** The purchases in the URL; nothing is ticked by default. */
  ticked: readonly string[];
};

/** The rows that can be converted, bill by bill: its deadline once, then a box a row. */
export function CandidateTable({ lang, today, rows, ticked }: Props) {
  const t = revolvingMemberWords[lang];
  return (
    <DataTable caption={t.candidates} captionHidden onPhone="lines">
      <HeadRow>
        <HeadCell>{t.choose}</HeadCell>
        <HeadCell>{t.usedOn}</HeadCell>
        <HeadCell>{t.merchant}</HeadCell>
        <HeadCell numeric>{t.amount}</HeadCell>
      </HeadRow>
      {billsOf(rows).map(([first, ...others]) => (
        <Rows key={`${first.closingOn} ${first.deadlineOn}`}>
          <GroupRow columns={4}>
            <b className="block">
              {t.ofBill(formatDate(first.closingOn, lang, { weekday: false }))}
            </b>
            <span className="block text-small">
              {t.deadline}{" "}
              <Deadline lang={lang} date={first.deadlineOn} today={today} time="23:59" />
            </span>
          </GroupRow>
          {[first, ...others].map((row) => (
            <CandidateRow
              key={row.postingId}
              lang={lang}
              row={row}
              id={row === rows[0] ? fieldId("posting") : undefined}
              isTicked={ticked.includes(row.postingId)}
            />
          ))}
        </Rows>
      ))}
    </DataTable>
  );
}

type RowProps = { lang: Language; row: CandidateLine; id: string | undefined; isTicked: boolean };

/** A purchase with its checkbox; the whole row ticks it. */
function CandidateRow({ lang, row, id, isTicked }: RowProps) {
  const t = revolvingMemberWords[lang];
  return (
    <Row pressable>
      <Cell at="pick">
        <label className="stretched inline-flex size-11 items-center sm:-my-2">
          <input
            type="checkbox"
            name="posting"
            id={id}
            value={row.postingId}
            defaultChecked={isTicked}
            className="relative z-1 size-6 accent-indigo"
          />
          <VisuallyHidden>{labelOf(row, lang)}</VisuallyHidden>
        </label>
      </Cell>
      <Cell at="when" className="figures whitespace-nowrap">
        {formatDate(row.usedOn, lang, { weekday: false })}
      </Cell>
      <Cell at="what" className="font-semibold">
        {row.merchantName}
        {row.convertibleYen !== row.amountYen && (
          <span className="block text-small font-normal text-quiet">
            {t.refundedNote(formatYen(row.convertibleYen, lang))}
          </span>
        )}
      </Cell>
      <Cell at="amount" numeric className="font-semibold">
        {formatYen(row.amountYen, lang)}
      </Cell>
    </Row>
  );
}

type Bill = [CandidateLine, ...CandidateLine[]];

/** The rows as they come, those of one bill and one deadline together. */
function billsOf(rows: readonly CandidateLine[]): Bill[] {
  const bills = new Map<string, Bill>();
  for (const row of rows) {
    const key = `${row.closingOn} ${row.deadlineOn}`;
    const bill = bills.get(key);
    if (bill) bill.push(row);
    else bills.set(key, [row]);
  }
  return [...bills.values()];
}

function labelOf(row: CandidateLine, lang: Language): string {
  const date = formatDate(row.usedOn, lang, { weekday: false });
  const amount = formatYen(row.convertibleYen, lang);
  return revolvingMemberWords[lang].chooseRow(row.merchantName, date, amount);
}
