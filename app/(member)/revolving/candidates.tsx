import type { FieldErrors } from "@/components/form/field";
import { Section } from "@/components/ui/page";
import { Surface } from "@/components/ui/surface";
import type { BusinessDate } from "@/lib/kernel/business-date";
import type { Language } from "@/lib/kernel/language";
import { revolvingMemberWords } from "@/lib/words/revolving";
import type { CandidateLine } from "@/lib/revolving/queries";
import { ChooseTransactionsForm } from "./form";
import { Cell, DataTable, HeadCell, HeadRow, Row, Rows } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { formatDate, formatYen } from "@/lib/kernel/format";
import type { Ineligibility } from "@/lib/revolving/rules/eligibility";

type Props = {
  lang: Language;
  today: BusinessDate;
  candidates: readonly CandidateLine[];
  ticked: readonly string[];
  errors: FieldErrors;
};

/** What can be converted, to choose from; below it what cannot, and why. */
export function Candidates({ lang, candidates, ...given }: Props) {
  const t = revolvingMemberWords[lang];
  const rows = candidates.filter(({ why }) => why === null);
  const others = candidates.flatMap((row) => (row.why ? [{ ...row, why: row.why }] : []));
  return (
    <Section heading={t.candidates} id="candidates">
      {rows.length > 0 ? (
        <>
          <p className="text-quiet">{t.candidatesLead}</p>
          <Surface>
            <ChooseTransactionsForm {...given} lang={lang} rows={rows} />
          </Surface>
        </>
      ) : (
        <p>{t.noCandidates}</p>
      )}
      <OthersTable lang={lang} rows={others} />
    </Section>
  );
}

/** The rows that cannot be converted, each with its reason in words. */
function OthersTable({ lang, rows }: { lang: Language; rows: readonly OtherLine[] }) {
  const t = revolvingMemberWords[lang];
  if (rows.length === 0) return null;
  return (
    <Disclosure summary={t.others}>
      <p className="text-quiet">{t.othersLead}</p>
      <DataTable caption={t.others} captionHidden onPhone="lines">
        <HeadRow>
          <HeadCell>{t.usedOn}</HeadCell>
          <HeadCell>{t.merchant}</HeadCell>
          <HeadCell numeric>{t.amount}</HeadCell>
          <HeadCell>{t.why}</HeadCell>
        </HeadRow>
        <Rows>
          {rows.map((row) => (
            <Row key={row.postingId}>
              <Cell at="when" className="figures whitespace-nowrap">
                {formatDate(row.usedOn, lang, { weekday: false })}
              </Cell>
              <Cell at="what">{row.merchantName}</Cell>
              <Cell at="amount" numeric>
                {formatYen(row.amountYen, lang)}
              </Cell>
              <Cell at="why">{t.ineligible[row.why]}</Cell>
            </Row>
          ))}
        </Rows>
      </DataTable>
    </Disclosure>
  );
}

/** A row that cannot be converted, and why. */
type OtherLine = CandidateLine & { readonly why: Ineligibility };
