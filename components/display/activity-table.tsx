import { Tag } from "@/components/ui/tag";
import { formatDate, formatYen } from "@/lib/kernel/format";
import { componentWords } from "@/lib/words/components";
import type { Language } from "@/lib/kernel/language";
import { type ActivityState, type ActivityView, foreignLine } from "./activity-list";

type Props = {
  lang: Language;
  caption: string;
  rows: readonly ActivityView[];
  captionHidden?: boolean;
  /** Omits the column ご利用者 if there is only one holder. */
  withHolder?: boolean;
  /** Shows the year of each date. */
  withYear?: boolean;
};

const head =
  "px-2 py-2 first:pl-0 last:pr-0 text-left text-small font-semibold text-quiet whitespace-nowrap";
const cell = "px-2 py-3 align-top first:pl-0 last:pr-0";

/** Card transactions as a table: columns on a wide screen, two lines a row on a phone. The row is the link. */
export function ActivityTable(props: Props) {
  const { lang, caption, rows, captionHidden = false, withHolder = true, withYear = false } = props;
  const t = componentWords[lang];
  return (
    <table role="table" className="table-lines w-full border-collapse">
      <caption className={captionHidden ? "sr-only" : "py-2 text-left font-bold"}>
        {caption}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <Head>{t.usedOn}</Head>
          <Head>{t.merchant}</Head>
          {withHolder && <Head>{t.holder}</Head>}
          <Head className="text-right">{t.amount}</Head>
          <Head className="pl-6">{t.state}</Head>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row" key={row.href} className="relative border-t border-line hover:bg-sunk">
            <td role="cell" className={`${cell} figures in-when whitespace-nowrap`}>
              {formatDate(row.usedOn, lang, { weekday: false, year: withYear })}
            </td>
            <td role="cell" className={`${cell} in-what`}>
              <a
                href={row.href}
                className="stretched font-semibold text-ink no-underline hover:underline"
              >
                {row.merchantName}
              </a>
              {(row.category || row.foreign) && (
                <span className="figures block text-small text-quiet">
                  {[row.foreign && foreignLine(row.foreign), row.category]
                    .filter(Boolean)
                    .join(" ・ ")}
                </span>
              )}
            </td>
            {withHolder && (
              <td role="cell" className={`${cell} in-who`}>
                {row.holder}
              </td>
            )}
            <td
              role="cell"
              className={`${cell} figures in-amount text-right font-semibold whitespace-nowrap`}
            >
              {formatYen(row.amountYen, lang)}
            </td>
            <td role="cell" className={`${cell} in-state pl-6 whitespace-nowrap`}>
              <StateWord lang={lang} state={row.state} />
              {row.isDisputed && <DisputedTag lang={lang} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Head({ children, className = "" }: { children: string; className?: string }) {
  return (
    <th role="columnheader" scope="col" className={`${head} ${className}`}>
      {children}
    </th>
  );
}

/** 申し出中: the transaction has an open case. */
export function DisputedTag({ lang }: { lang: Language }) {
  return (
    <span className="ml-2">
      <Tag kind="fixed">{componentWords[lang].disputed}</Tag>
    </span>
  );
}

/** The state of a card transaction, as a word. */
export function StateWord({ lang, state }: { lang: Language; state: ActivityState }) {
  const word = componentWords[lang][state];
  if (state === "pending") return <Tag kind="hold">{word}</Tag>;
  return <span className={state === "refund" ? "font-bold" : "text-quiet"}>{word}</span>;
}
