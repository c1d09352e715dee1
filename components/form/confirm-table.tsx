import type { ReactNode } from "react";
import { Cell, DataTable, HeadCell, HeadRow, Row, RowHead, Rows } from "@/components/ui/data-table";
import { componentWords } from "@/lib/words/components";
import type { Language } from "@/lib/kernel/language";

export type Change = { item: ReactNode; before: ReactNode | null; after: ReactNode };

type Props = { lang: Language; caption: string; changes: readonly Change[] };

/** The confirmation lists the old and the new value of each item. */
export function ConfirmTable({ lang, caption, changes }: Props) {
  const t = componentWords[lang];
  return (
    <DataTable caption={caption} onPhone="stacked">
      <HeadRow>
        <HeadCell>{t.item}</HeadCell>
        <HeadCell>{t.before}</HeadCell>
        <HeadCell>{t.after}</HeadCell>
      </HeadRow>
      <Rows>
        {changes.map((change, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows never change places
          <Row key={index}>
            <RowHead>{change.item}</RowHead>
            <Cell label={t.before} className="text-quiet">
              {change.before ?? t.none}
            </Cell>
            <Cell label={t.after} className="font-bold">
              {change.after}
            </Cell>
          </Row>
        ))}
      </Rows>
    </DataTable>
  );
}
