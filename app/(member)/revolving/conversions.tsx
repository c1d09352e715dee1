import { Section } from "@/components/ui/page";
import { Surface } from "@/components/ui/surface";
import type { Language } from "@/lib/kernel/language";
import { revolvingMemberWords } from "@/lib/words/revolving";
import { ConversionTable } from "./conversion-table";
import type { ConversionLine } from "@/lib/revolving/queries";

/** The conversions made; nothing where there is none. */
export function Conversions({ lang, rows }: { lang: Language; rows: readonly ConversionLine[] }) {
  if (rows.length === 0) return null;
  return (
    <Section heading={revolvingMemberWords[lang].conversions} id="conversions">
      <Surface padding="rows">
        <ConversionTable lang={lang} rows={rows} />
      </Surface>
    </Section>
  );
}
