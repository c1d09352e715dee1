import { casePath } from "./address";
import { Cell, DataTable, HeadCell, HeadRow, Row, RowHead, Rows } from "@/components/ui/data-table";
import type { CaseHead } from "@/lib/disputes/queries";
import { formatDate, formatYen } from "@/lib/kernel/format";
import { componentWords } from "@/lib/words/components";
import type { Language } from "@/lib/kernel/language";
import { disputeWords } from "@/lib/words/disputes";
import { CaseStatus } from "./state";

type Props = { lang: Language; cases: readonly CaseHead[] };

/** The cases, open ones first. */
export function CaseTable({ lang, cases }: Props) {
  const t = disputeWords[lang];
  const c = componentWords[lang];
  return (
    <DataTable caption={t.listCaption} captionHidden onPhone="lines">
      <HeadRow>
        <HeadCell>{t.number}</HeadCell>
        <HeadCell>{t.use}</HeadCell>
        <HeadCell numeric>{c.amount}</HeadCell>
        <HeadCell>{t.state}</HeadCell>
      </HeadRow>
      <Rows>
        {cases.map((one) => (
          <Row key={one.receiptNo} pressable>
            <RowHead at="when">
              <a href={casePath(one.receiptNo)} className="stretched figures">
                {one.receiptNo}
              </a>
            </RowHead>
            <Cell at="what">
              <b>{one.merchantName}</b>
              <span className="block text-small text-quiet">
                {formatDate(one.usedOn, lang, { year: true })} ・ {t.reasons[one.reason]}
              </span>
            </Cell>
            <Cell at="amount" numeric className="font-semibold">
              {formatYen(one.amountYen, lang)}
            </Cell>
            <Cell at="state">
              <CaseStatus lang={lang} dispute={one} />
            </Cell>
          </Row>
        ))}
      </Rows>
    </DataTable>
  );
}
