import type { ReactNode } from "react";
import type { Language } from "@/lib/kernel/language";
import { profileWords } from "@/lib/words/profile";
import type { ChangeKind, Values } from "@/lib/members/rules/values";
import { type BankNames, valueRows } from "./value-lines";

type Props = { lang: Language; kind: ChangeKind; values: Values; names?: BankNames };

/** Values of a kind as an envelope would have them, a line under the other. */
export function ValueBlock({ lang, kind, values, names }: Props) {
  const rows = valueRows(lang, kind, values, names);
  if (rows.length === 0) return profileWords[lang].none;
  return rows.map((row) => (
    <span key={row} className="figures block">
      {wholeNumbers(row)}{" "}
    </span>
  ));
}

/** A number with hyphens is not broken at one. */
function wholeNumbers(row: string): ReactNode[] {
  return row.split(/(\d[\d-]+\d)/).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts never change places
      <span key={index} className="whitespace-nowrap">
        {part}
      </span>
    ),
  );
}
