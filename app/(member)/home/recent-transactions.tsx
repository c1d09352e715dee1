import { ActivityList, type ActivityView } from "@/components/display/activity-list";
import { type Contact, HelpContact } from "@/components/display/help-contact";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/page";
import { Surface } from "@/components/ui/surface";
import { formatYen } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { disputeWords } from "@/lib/words/disputes";
import { homeWords } from "@/lib/words/home";

type Props = {
  lang: Language;
  rows: readonly ActivityView[];
  /** The addresses of the transactions with an open report. */
  disputed: ReadonlySet<string>;
  contact: Contact;
};

/** The last transactions, and what to do about one that is unknown. */
export function RecentTransactions({ lang, rows: transactions, disputed, contact }: Props) {
  const t = homeWords[lang];
  const rows = transactions.map((transaction) => ({
    ...transaction,
    isDisputed: disputed.has(transaction.href),
  }));
  const choices = rows.filter((row) => row.state !== "refund");
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
        <p>{disputeWords[lang].homeUnknown}</p>
        <ul>
          {choices.map(({ href, merchantName, amountYen }) => (
            <li key={href}>
              <a href={`${href}/dispute`} className="figures inline-flex min-h-11 items-center">
                {merchantName} {formatYen(amountYen, lang)}
              </a>
            </li>
          ))}
        </ul>
        <p>{t.unknownWhy}</p>
        <HelpContact lang={lang} contact={contact} withLoss />
      </Disclosure>
    </Section>
  );
}
