import type { ReactNode } from "react";

export type DefinitionRow = {
  term: ReactNode;
  value: ReactNode;
  /** A note: below the value, or below the term if the values are figures. */
  note?: ReactNode;
  /** At the right edge: a link to change it. */
  action?: ReactNode;
};

type Props = { rows: readonly DefinitionRow[]; numeric?: boolean };

/** Terms and their values, one a line. `numeric` right-aligns the values. */
export function DefinitionRows({ rows, numeric = false }: Props) {
  const value = numeric ? "figures text-right font-semibold" : "";
  return (
    <dl className="[&>div+div]:border-t [&>div:first-child]:pt-1 [&>div:last-child]:pb-0">
      {rows.map((row, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: rows never change places
          key={index}
          className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 border-line py-3"
        >
          <dt className={numeric ? "min-w-0 flex-1" : "w-full text-quiet sm:w-44"}>
            {row.term}
            {numeric && <Quiet>{row.note}</Quiet>}
          </dt>
          <dd className={`min-w-0 ${numeric ? "" : "flex-1"} ${value}`}>
            {row.value}
            {!numeric && <Quiet>{row.note}</Quiet>}
          </dd>
          {row.action && <dd className="shrink-0 text-small">{row.action}</dd>}
        </div>
      ))}
    </dl>
  );
}

function Quiet({ children }: { children: ReactNode }) {
  if (!children) return null;
  return <span className="block text-small font-normal text-quiet">{children}</span>;
}
