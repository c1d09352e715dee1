import type { FieldErrors } from "@/components/form/field";
import { Section } from "@/components/ui/page";
import { Surface } from "@/components/ui/surface";
import type { BusinessDate } from "@/lib/kernel/business-date";
import type { Language } from "@/lib/kernel/language";
import { revolvingMemberWords } from "@/lib/words/revolving";
import type { CandidateLine } from "@/lib/revolving/queries";
import { ChooseTransactionsForm } from "./form";
import { OthersTable } from "./others-table";

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
