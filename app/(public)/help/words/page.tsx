import type { Metadata } from "next";
import { PageHeading, Section } from "@/components/ui/page";
import { glossaryWords } from "@/lib/words/help";
import { shellWords } from "@/lib/words/shell";
import { requestLanguage } from "@/lib/platform/http/language";
import { PublicFrame } from "../../public-frame";

export async function generateMetadata(): Promise<Metadata> {
  return { title: shellWords[await requestLanguage()].helpWords };
}

/** The glossary. */
export default async function HelpWordsPage() {
  const lang = await requestLanguage();
  const t = glossaryWords[lang];
  return (
    <PublicFrame>
      <PageHeading lead={t.lead}>{shellWords[lang].helpWords}</PageHeading>
      <Section id="bills" heading={t.bills}>
        <Glossary entries={t.billEntries} />
      </Section>
      <Section id="activity" heading={t.activity}>
        <Glossary entries={t.activityEntries} />
      </Section>
      <Section id="credit" heading={t.credit}>
        <Glossary entries={t.creditEntries} />
      </Section>
      <Section id="people" heading={t.people}>
        <Glossary entries={t.peopleEntries} />
      </Section>
    </PublicFrame>
  );
}

function Glossary({ entries }: { entries: Record<string, readonly [string, string]> }) {
  return (
    <dl className="grid gap-4">
      {Object.entries(entries).map(([key, [term, meaning]]) => (
        <div key={key} className="grid gap-0.5">
          <dt className="font-bold">{term}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
