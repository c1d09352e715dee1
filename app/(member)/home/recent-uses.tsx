import { ActivityList, type ActivityView } from "@/components/display/activity-list";
import { type Contact, HelpContact } from "@/components/display/help-contact";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/page";
import { Surface } from "@/components/ui/surface";
import type { Language } from "@/lib/kernel/words/define-words";
import { homeWords } from "@/lib/kernel/words/home";

type Props = { lang: Language; rows: readonly ActivityView[]; contact: Contact };

/** The last uses, and what to do about one that is unknown. */
export function RecentUses({ lang, rows, contact }: Props) {
  const t = homeWords[lang];
  return (
    <Section heading={t.recent} id="recent" aside={<a href="/activity">{t.recentAll}</a>}>
      <Surface padding="rows">
        {rows.length > 0 ? (
          <ActivityList lang={lang} rows={rows} />
        ) : (
          <EmptyState title={t.recentNone}>{t.recentNoneWhy}</EmptyState>
        )}
      </Surface>
      <Disclosure summary={t.unknown}>
        <p>{t.unknownWhy}</p>
        <HelpContact lang={lang} contact={contact} withLoss />
      </Disclosure>
    </Section>
  );
}
