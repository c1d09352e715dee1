import { DefinitionRows } from "@/components/ui/definition-rows";
import { Surface } from "@/components/ui/surface";
import type { CaseView } from "@/lib/disputes/queries";
import { formatDate, formatDateTime, formatYen } from "@/lib/kernel/format";
import { componentWords } from "@/lib/words/components";
import type { Language } from "@/lib/kernel/language";
import { disputeWords } from "@/lib/words/disputes";
import { CaseStatus } from "../state";

type Props = { lang: Language; dispute: CaseView };

/** A case's card transaction, its state, and refunds since. */
export function CaseFacts({ lang, dispute }: Props) {
  const t = disputeWords[lang];
  const { merchantName, useHref, usedOn, amountYen, resolution } = dispute;
  const name = useHref ? <a href={useHref}>{merchantName}</a> : merchantName;
  const day = formatDate(usedOn, lang, { year: true });
  const rows = [
    {
      term: t.state,
      value: <CaseStatus lang={lang} dispute={dispute} />,
      note: resolution && t.resolutions[resolution],
    },
    { term: t.use, value: name, note: `${day} ・ ${formatYen(amountYen, lang)}` },
    { term: componentWords[lang].holder, value: dispute.holderName },
    { term: t.reason, value: t.reasons[dispute.reason] },
    { term: t.openedOn, value: formatDateTime(dispute.openedAt, lang) },
    { term: t.refunds, value: <Refunds lang={lang} dispute={dispute} /> },
  ];
  return (
    <Surface padding="rows">
      <DefinitionRows rows={rows} />
    </Surface>
  );
}

function Refunds({ lang, dispute }: Props) {
  const t = disputeWords[lang];
  if (dispute.refunds.length === 0) return t.refundsNone;
  return dispute.refunds.map(({ href, usedOn, amountYen }) => (
    <a key={href} href={href} className="figures block">
      {t.refundOf(formatDate(usedOn, lang, { year: true }), formatYen(amountYen, lang))}
    </a>
  ));
}
