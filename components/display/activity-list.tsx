import { Tag } from "@/components/ui/tag";
import type { BusinessDate } from "@/lib/kernel/business-date";
import { formatDate, formatNumber, formatYen } from "@/lib/kernel/format";
import { componentWords } from "@/lib/words/components";
import type { Language } from "@/lib/kernel/language";

export type ActivityState = "pending" | "unbilled" | "billed" | "refund";

/** A card transaction, ready to display. */
export type ActivityView = {
  href: string;
  merchantName: string;
  usedOn: BusinessDate;
  /** The holder: "花子", "一郎（家族カード）"; null if there is only one. */
  holder: string | null;
  category: string | null;
  /** Negative for a refund. */
  amountYen: number;
  state: ActivityState;
  foreign: { currency: string; amount: string; rate: string | null } | null;
  /** Whether it has an open case. */
  isDisputed?: boolean;
};

type ListProps = {
  lang: Language;
  rows: readonly ActivityView[];
  /** Also shows 未請求／請求済み; holds and refunds always show their state. */
  showState?: boolean;
};

/** Card transactions, one a row, in the given order. */
export function ActivityList({ lang, rows, showState = false }: ListProps) {
  return (
    <ul className="[&>li+li]:border-t">
      {rows.map((row) => (
        <ActivityRow key={row.href} lang={lang} row={row} showState={showState} />
      ))}
    </ul>
  );
}

type RowProps = { lang: Language; row: ActivityView; showState?: boolean };

/** Merchant and amount; below them date, holder, category, state. The whole row is the link. */
export function ActivityRow({ lang, row, showState = false }: RowProps) {
  const t = componentWords[lang];
  return (
    <li className="border-line">
      <a
        href={row.href}
        className="group grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-0.5 py-3.5 text-ink no-underline"
      >
        <span className="font-semibold group-hover:underline">
          {row.merchantName} {row.state === "pending" && <Tag kind="hold">{t.pending}</Tag>}{" "}
          {row.isDisputed && <Tag kind="fixed">{t.disputed}</Tag>}
        </span>
        <span className="figures text-right font-semibold whitespace-nowrap">
          {formatYen(row.amountYen, lang)}
        </span>
        <span className="col-span-2 text-small text-quiet">
          {[
            formatDate(row.usedOn, lang, { weekday: false }),
            row.holder,
            row.category,
            row.state === "pending" && t.pendingWhy,
          ]
            .filter(Boolean)
            .join(" ・ ")}
          {row.state === "refund" && <b className="ml-3 text-ink">{t.refund}</b>}
          {showState && (row.state === "unbilled" || row.state === "billed") && (
            <span className="ml-3">{t[row.state]}</span>
          )}
          {row.foreign && <span className="figures block">{foreignLine(row.foreign)}</span>}
        </span>
      </a>
    </li>
  );
}

/** The foreign amount: "42.00 GBP × 201.18". */
export function foreignLine(foreign: NonNullable<ActivityView["foreign"]>): string {
  const amount = `${withThousands(foreign.amount)} ${foreign.currency}`;
  return foreign.rate ? `${amount} × ${foreign.rate}` : amount;
}

/** With thousands separators, and the decimals that were sent. */
function withThousands(decimal: string): string {
  const [whole = "0", fraction] = decimal.split(".");
  const head = formatNumber(Number(whole));
  return fraction ? `${head}.${fraction}` : head;
}
