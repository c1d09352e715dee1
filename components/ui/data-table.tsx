import type { ReactNode, TdHTMLAttributes, ThHTMLAttributes } from "react";

const numericClass = "figures text-right whitespace-nowrap";
const cellClass = "border-t border-line px-2 py-3 align-top first:pl-0 last:pr-0";

type TableProps = {
  caption: ReactNode;
  /** The caption is read out only, where a heading says the same above. */
  captionHidden?: boolean;
  /** On a phone each row becomes a small card; give every Cell its `label` then. */
  stacked?: boolean;
  /** On a phone the heading of the columns is read out only; the rows stay rows. */
  compact?: boolean;
  children: ReactNode;
};

/** A table with a caption. Explicit roles keep it a table where its rows are laid out as cards. */
export function DataTable({ caption, captionHidden, stacked, compact, children }: TableProps) {
  const layout = stacked ? "table-stacked" : compact ? "table-compact" : "";
  return (
    <table role="table" className={`w-full border-collapse ${layout}`}>
      <caption className={captionHidden ? "sr-only" : "py-2 text-left font-bold"}>
        {caption}
      </caption>
      {children}
    </table>
  );
}

/** The row of column headings. */
export function HeadRow({ children }: { children: ReactNode }) {
  return (
    <thead role="rowgroup">
      <tr role="row">{children}</tr>
    </thead>
  );
}

/** The rows of a table. */
export function Rows({ children }: { children: ReactNode }) {
  return <tbody role="rowgroup">{children}</tbody>;
}

/** One row. */
export function Row({ children }: { children: ReactNode }) {
  return (
    <tr role="row" className="border-line">
      {children}
    </tr>
  );
}

type HeadProps = ThHTMLAttributes<HTMLTableCellElement> & { numeric?: boolean };

/** A column's heading. */
export function HeadCell({ numeric, className = "", ...rest }: HeadProps) {
  const side = numeric ? "text-right" : "text-left";
  const classes = `px-2 py-2 first:pl-0 last:pr-0 text-small font-semibold text-quiet ${side} ${className}`;
  return <th role="columnheader" scope="col" className={classes} {...rest} />;
}

type CellProps = TdHTMLAttributes<HTMLTableCellElement> & { numeric?: boolean; label?: string };

/** A cell; `numeric` sets figures right, `label` heads it where rows are stacked. */
export function Cell({ numeric, label, className = "", ...rest }: CellProps) {
  const classes = `${cellClass} ${numeric ? numericClass : ""} ${className}`;
  return <td role="cell" data-label={label} className={classes} {...rest} />;
}

/** A row's heading. */
export function RowHead({ className = "", ...rest }: ThHTMLAttributes<HTMLTableCellElement>) {
  const classes = `${cellClass} text-left font-normal ${className}`;
  return <th role="rowheader" scope="row" className={classes} {...rest} />;
}

type FootProps = { label: ReactNode; columns: number; children: ReactNode };

/** The sum under a table: its name over `columns` columns, and the figure. */
export function FootRow({ label, columns, children }: FootProps) {
  return (
    <tfoot role="rowgroup">
      <tr role="row" className="font-bold">
        <th
          role="rowheader"
          scope="row"
          colSpan={columns}
          className="border-t-2 border-ink py-3 pr-2 text-left"
        >
          {label}
        </th>
        <td role="cell" className={`border-t-2 border-ink py-3 pl-2 ${numericClass}`}>
          {children}
        </td>
      </tr>
    </tfoot>
  );
}
