import type { ReactNode } from "react";

export type DefinitionRow = {
  term: ReactNode;
  value: ReactNode;
  /** A quiet line under the value. */
  note?: ReactNode;
  /** At the far right: a link to change it. */
  action?: ReactNode;
};

type Props = { rows: readonly DefinitionRow[]; numeric?: boolean };

/** Terms and what they are, one a line. `numeric` sets the values right, in figures. */
export function DefinitionRows({ rows, numeric = false }: Props) {
  const value = numeric ? "figures text-right font-semibold" : "";
  return (
    <dl className="[&>div+div]:border-t">
      {rows.map((row, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: rows never change places
          key={index}
          className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 border-line py-3"
        >
          <dt className={`text-quiet ${numeric ? "min-w-0 flex-1" : "w-full sm:w-44"}`}>
            {row.term}
          </dt>
          <dd className={`min-w-0 ${numeric ? "" : "flex-1"} ${value}`}>
            {row.value}
            {row.note && (
              <span className="block text-small font-normal text-quiet">{row.note}</span>
            )}
          </dd>
          {row.action && <dd className="shrink-0 text-small">{row.action}</dd>}
        </div>
      ))}
    </dl>
  );
}
