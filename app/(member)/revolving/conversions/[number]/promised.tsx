import { Section } from "@/components/ui/page";
import { Surface } from "@/components/ui/surface";
import type { Language } from "@/lib/kernel/language";
import { revolvingReceiptWords } from "@/lib/words/revolving";
import type { ConversionView } from "@/lib/revolving/queries/conversion";
import { PromiseTable } from "./promise-table";

type Props = { lang: Language; view: Pick<ConversionView, "promised" | "changes"> };

/** お約束との照合: what was shown, beside what was billed since; and what has changed. */
export function Promised({ lang, view: { promised, changes } }: Props) {
  const t = revolvingReceiptWords[lang];
  const billed = promised.filter(({ billedYen }) => billedYen !== null);
  const same = billed.filter(({ billedYen, shownYen }) => billedYen === shownYen).length;
  const what = changes.map((change) => t.changes[change]).join(lang === "ja" ? "・" : ", ");
  return (
    <Section heading={t.promised} id="promised">
      <p className="text-quiet">{t.promisedLead}</p>
      {billed.length === 0 && <p>{t.promisedNone}</p>}
      {billed.length > 0 && (
        <p className="font-semibold">{t.promisedCount(String(same), String(promised.length))}</p>
      )}
      {billed.length > 0 && same === billed.length && <p>{t.promisedSame}</p>}
      {changes.length > 0 && <p>{t.promisedChanged(what)}</p>}
      {billed.length > 0 && (
        <Surface padding="rows">
          <PromiseTable lang={lang} rows={billed} />
        </Surface>
      )}
    </Section>
  );
}
