import type { ReactNode, TdHTMLAttributes, ThHTMLAttributes } from "react";

const numericClass = "figures text-right whitespace-nowrap";
const headClass = "px-2 py-2 first:pl-0 last:pr-0 text-small font-semibold text-quiet";
const cellClass = "border-t border-line px-2 py-3 align-top first:pl-0 last:pr-0";

type TableProps = {
  caption: ReactNode;
  /** Hides the caption visually, where a heading says the same. */
  captionHidden?: boolean;
  /**
   * On a phone: "stacked", each row a small card with every Cell under its `label`; "compact", plain rows
   * under a visually hidden heading; "lines", two lines a row, with every Cell at its `at`.
   */
  onPhone?: "stacked" | "compact" | "lines";
  children: ReactNode;
};

/** A table with a caption. Explicit roles keep it a table where its rows are laid out as cards. */
export function DataTable({ caption, captionHidden, onPhone, children }: TableProps) {
  return (
    <table role="table" className={`w-full border-collapse ${onPhone ? `table-${onPhone}` : ""}`}>
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

type RowProps = {
  /** The whole row is clickable: it contains a `stretched` link. */
  pressable?: boolean;
  children: ReactNode;
};

/** One row. */
export function Row({ pressable, children }: RowProps) {
  return (
    <tr role="row" className={`border-line ${pressable ? "relative hover:bg-sunk" : ""}`}>
      {children}
    </tr>
  );
}

/** The heading of a group of rows. */
export function GroupRow({ columns, children }: { columns: number; children: ReactNode }) {
  return (
    <tr role="row">
      <th
        role="rowheader"
        scope="rowgroup"
        colSpan={columns}
        className="border-t border-line pt-6 pb-2 text-left font-normal"
      >
        {children}
      </th>
    </tr>
  );
}

type HeadProps = ThHTMLAttributes<HTMLTableCellElement> & { numeric?: boolean };

/** The heading of a column. */
export function HeadCell({ numeric, className = "", ...rest }: HeadProps) {
  const side = numeric ? "text-right" : "text-left";
  const classes = `${headClass} ${side} ${className}`;
  return <th role="columnheader" scope="col" className={classes} {...rest} />;
}

/** The position of a cell in a row of two lines. */
type Place = { at?: "pick" | "what" | "amount" | "when" | "who" | "state" | "why" };

type CellProps = TdHTMLAttributes<HTMLTableCellElement> &
  Place & { numeric?: boolean; label?: string };

/** A cell; `numeric` right-aligns figures, `label` is its heading on a phone. */
export function Cell({ numeric, label, at, className = "", ...rest }: CellProps) {
  const classes = `${cellClass} ${numeric ? numericClass : ""} ${placeClass(at)} ${className}`;
  return <td role="cell" data-label={label} className={classes} {...rest} />;
}

/** The heading of a row. */
export function RowHead({
  at,
  className = "",
  ...rest
}: ThHTMLAttributes<HTMLTableCellElement> & Place) {
  const classes = `${cellClass} text-left font-normal ${placeClass(at)} ${className}`;
  return <th role="rowheader" scope="row" className={classes} {...rest} />;
}

function placeClass(at: Place["at"]): string {
  return at ? `in-${at}` : "";
}

type FootProps = { label: ReactNode; columns: number; children: ReactNode };

/** The sum below a table: its name over `columns` columns, then the figure. */
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
