import { Receipt } from "@/components/form/receipt";
import { Steps } from "@/components/ui/steps";
import { DefinitionRows } from "@/components/ui/definition-rows";
import { Surface } from "@/components/ui/surface";
import { formatDate, formatYen } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { revolvingMemberWords, revolvingReceiptWords } from "@/lib/words/revolving";
import type { ConversionView } from "@/lib/revolving/queries/conversion";
import { monthlyWords } from "../../monthly-words";

type Props = { lang: Language; view: ConversionView; isDone: boolean };

/** The receipt right after converting; later only its facts. */
export function ConversionFacts({ lang, view, isDone }: Props) {
  const t = revolvingReceiptWords[lang];
  const words = revolvingMemberWords[lang];
  const { schedule, chosenYen } = view.disclosure;
  const first = schedule.rows.find(({ closing }) => closing >= view.firstClosing);
  const rows = [
    { term: t.doneOn, value: formatDate(view.convertedOn, lang, { year: true }) },
    { term: words.use, value: view.merchantName },
    { term: words.principal, value: formatYen(view.principalYen, lang) },
    { term: words.monthly, value: monthlyWords(lang, chosenYen) },
    first && { term: t.firstPayment, value: formatDate(first.debit, lang, { year: true }) },
  ].filter((row) => row !== undefined);
  if (!isDone) {
    const number = { term: words.receiptNo, value: <b className="figures">{view.receiptNo}</b> };
    return (
      <Surface padding="rows">
        <DefinitionRows rows={[number, ...rows]} />
      </Surface>
    );
  }
  return (
    <>
      <Steps lang={lang} current={2} />
      <Receipt
        lang={lang}
        title={t.doneTitle}
        number={view.receiptNo}
        rows={rows}
        next={<p>{t.nextMail}</p>}
        home={{ href: "/revolving", label: t.toRevolving }}
      />
    </>
  );
}
