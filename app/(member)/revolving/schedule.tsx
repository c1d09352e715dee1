import { ScheduleTable, type ScheduleLine } from "@/components/display/schedule-table";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/page";
import { Surface } from "@/components/ui/surface";
import type { Language } from "@/lib/kernel/language";
import { revolvingMemberWords } from "@/lib/words/revolving";

type Props = { lang: Language; rows: readonly ScheduleLine[]; note?: string };

const shortMax = 6;

/** 返済予定表: a short one is shown at once, a long one on request. */
export function ScheduleSection({ lang, rows, note }: Props) {
  const t = revolvingMemberWords[lang];
  if (rows.length === 0) return null;
  const table = <ScheduleTable lang={lang} rows={rows} captionHidden />;
  return (
    <Section heading={t.schedule} id="schedule">
      <p className="text-quiet">{note ?? t.scheduleNote}</p>
      <Surface padding="rows">
        {rows.length <= shortMax ? (
          table
        ) : (
          <>
            <ScheduleTable lang={lang} rows={rows.slice(0, 3)} captionHidden />
            <Disclosure summary={t.allRows(String(rows.length))}>{table}</Disclosure>
          </>
        )}
      </Surface>
    </Section>
  );
}
