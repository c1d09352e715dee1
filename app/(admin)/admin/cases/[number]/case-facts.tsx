import { memberPath } from "../../address";
import { DefinitionRows } from "@/components/ui/definition-rows";
import { Surface } from "@/components/ui/surface";
import { formatDate, formatDateTime, formatYen } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { deskCaseWords } from "@/lib/words/desk";
import { disputeWords } from "@/lib/words/disputes";
import type { CaseFile } from "@/lib/support/queries/cases";
import { CaseStatus } from "../case-lines";

type Props = { lang: Language; file: CaseFile };

/** The card transaction a case is about, masked, and the case's state. */
export function CaseFacts({ lang, file }: Props) {
  const t = deskCaseWords[lang];
  const day = (date: typeof file.usedOn) => formatDate(date, lang, { year: true });
  const member = memberPath(file.cardmemberId);
  const refunds = file.refunds.map(({ usedOn, amountYen }) => (
    <span key={usedOn + amountYen} className="figures block">
      {disputeWords[lang].refundOf(day(usedOn), formatYen(-amountYen, lang))}
    </span>
  ));
  const rows = [
    {
      term: t.state,
      value: <CaseStatus lang={lang} line={file} />,
      note: file.resolution && t.resolutions[file.resolution],
    },
    { term: t.member, value: file.memberName, action: <a href={member}>{t.toMember}</a> },
    { term: t.holder, value: file.holderName, note: `${t.card} ${file.cardTail}` },
    {
      term: t.use,
      value: file.merchantName,
      note: `${day(file.usedOn)} ・ ${formatYen(file.amountYen, lang)}`,
    },
    ...(file.merchantRaw ? [{ term: t.raw, value: file.merchantRaw }] : []),
    ...(file.processedOn ? [{ term: t.processedOn, value: day(file.processedOn) }] : []),
    { term: t.reason, value: disputeWords[lang].reasons[file.reason] },
    { term: t.since, value: formatDateTime(file.openedAt, lang) },
    { term: t.refunds, value: refunds.length > 0 ? refunds : t.refundsNone },
  ];
  return (
    <Surface padding="rows">
      <DefinitionRows rows={rows} />
    </Surface>
  );
}
