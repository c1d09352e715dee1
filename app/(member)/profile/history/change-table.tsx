import { Tag } from "@/components/ui/tag";
import { Cell, DataTable, HeadCell, HeadRow, Row, RowHead, Rows } from "@/components/ui/data-table";
import { formatDateTime } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { profileWords } from "@/lib/words/profile";
import type { ChangeView } from "@/lib/members/queries/history";
import { receiptPath } from "../address";
import { ValueBlock } from "../change-values";

/** All changes, newest first, each with a link to its receipt. */
export function ChangeTable({ lang, changes }: { lang: Language; changes: readonly ChangeView[] }) {
  const t = profileWords[lang];
  return (
    <DataTable caption={t.history} captionHidden onPhone="lines">
      <HeadRow>
        <HeadCell>{t.kind}</HeadCell>
        <HeadCell>{t.madeAt}</HeadCell>
        <HeadCell>{t.state}</HeadCell>
        <HeadCell>{t.after}</HeadCell>
      </HeadRow>
      <Rows>
        {changes.map(({ receiptNo, kind, madeAt, status, after }) => (
          <Row key={receiptNo} pressable>
            <RowHead at="what">
              <a href={receiptPath(receiptNo)} className="stretched font-semibold">
                {t.kinds[kind]}
              </a>
              <span className="figures block text-small text-quiet">{receiptNo}</span>
            </RowHead>
            <Cell at="when" className="figures">
              {formatDateTime(madeAt, lang)}
            </Cell>
            <Cell at="state">
              <StateTag lang={lang} status={status} />
            </Cell>
            <Cell at="why">
              <ValueBlock lang={lang} kind={kind} values={after} />
            </Cell>
          </Row>
        ))}
      </Rows>
    </DataTable>
  );
}

/** The status of a change, in a word. */
export function StateTag({ lang, status }: { lang: Language; status: ChangeView["status"] }) {
  const kinds = { pending: "hold", agreed: "fixed", accepted: "fixed", refused: "bad" } as const;
  const kind = status === "superseded" || status === "withdrawn" ? "plain" : kinds[status];
  return <Tag kind={kind}>{profileWords[lang].states[status]}</Tag>;
}
