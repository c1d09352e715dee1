import type { ReactNode } from "react";
import type { BusinessDate } from "@/lib/kernel/business-date";
import { formatDate, formatYen } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { revolvingWords } from "@/lib/words/revolving";

export type ScheduleLine = {
  readonly closing: BusinessDate;
  readonly debit: BusinessDate;
  readonly balanceYen: number;
  readonly feeYen: number;
  readonly principalYen: number;
  readonly billedYen: number;
};

type Props = { lang: Language; rows: readonly ScheduleLine[]; captionHidden?: boolean };

const columns = ["closing", "debit", "balance", "fee", "principal", "billed"] as const;

type Column = (typeof columns)[number];

/** On a phone a bill has three lines: date and amount; what it consists of; closing and balance. */
const places: Record<Column, string> = {
  debit: "max-sm:order-1 max-sm:font-semibold",
  billed: "max-sm:order-2 font-semibold",
  principal: "max-sm:order-3",
  fee: "max-sm:order-4",
  closing: "max-sm:order-5",
  balance: "max-sm:order-6",
};

const small =
  "max-sm:text-small max-sm:whitespace-normal max-sm:text-quiet max-sm:before:mr-1.5 max-sm:before:content-[attr(data-label)]";

/** 返済予定表: all bills of a revolving balance, to the yen. */
export function ScheduleTable({ lang, rows, captionHidden }: Props) {
  const t = revolvingWords[lang];
  return (
    <table role="table" className="w-full border-collapse max-sm:block">
      <caption className={captionHidden ? "sr-only" : "py-2 text-left font-bold max-sm:block"}>
        {t.schedule}
      </caption>
      <thead role="rowgroup" className="max-sm:sr-only">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column}
              role="columnheader"
              scope="col"
              className={`px-2 py-2 text-small font-semibold text-quiet first:pl-0 last:pr-0 ${isDay(column) ? "text-left" : "text-right"}`}
            >
              {t.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-sm:block">
        {rows.map((row) => (
          <tr
            key={row.closing}
            role="row"
            className="border-t border-line max-sm:grid max-sm:grid-cols-2 max-sm:gap-x-3 max-sm:gap-y-0.5 max-sm:py-3 max-sm:first:border-0"
          >
            {columns.map((column) => (
              <ScheduleCell key={column} column={column} label={t.columns[column]}>
                {isDay(column)
                  ? formatDate(row[column], lang, { year: true, weekday: false })
                  : formatYen(row[`${column}Yen`], lang)}
              </ScheduleCell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type CellProps = { column: Column; label: string; children: ReactNode };

function ScheduleCell({ column, label, children }: CellProps) {
  const isHead = column === "debit" || column === "billed";
  const isRight = column === "fee" || column === "balance" || column === "billed";
  const side = `${isDay(column) ? "text-left" : "text-right"} ${isRight ? "" : "max-sm:text-left"}`;
  const classes = `figures px-2 py-3 align-top whitespace-nowrap first:pl-0 last:pr-0 max-sm:p-0 ${side} ${places[column]} ${isHead ? "" : small}`;
  if (column === "closing") {
    return (
      <th role="rowheader" scope="row" data-label={label} className={`${classes} font-normal`}>
        {children}
      </th>
    );
  }
  return (
    <td role="cell" data-label={label} className={classes}>
      {children}
    </td>
  );
}

function isDay(column: Column): column is "closing" | "debit" {
  return column === "closing" || column === "debit";
}
