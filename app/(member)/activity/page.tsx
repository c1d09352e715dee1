import type { Metadata } from "next";
import { ActivityTable } from "@/components/display/activity-table";
import { Page, PageHeading, Section } from "@/components/ui/page";
import { Pager } from "@/components/ui/pager";
import { Surface } from "@/components/ui/surface";
import { requireMember } from "@/lib/auth/session";
import { listDisputedTransactions } from "@/lib/disputes/queries";
import { activityWords } from "@/lib/words/activity";
import { disputeWords } from "@/lib/words/disputes";
import { listActivity } from "@/lib/ledger/queries";
import { readFilters } from "@/lib/ledger/schema";
import { requestLanguage } from "@/lib/platform/http/language";
import { DownloadLinks } from "../download-links";
import { MemberFrame } from "../member-frame";
import type { Query } from "@/lib/kernel/url";
import { activityPath, exportPath, hasFilters } from "./address";
import { ActivityFilterForm, FilterProblems } from "./form";
import { EmptyState } from "@/components/ui/empty-state";
import type { Language } from "@/lib/kernel/language";

export async function generateMetadata(): Promise<Metadata> {
  return { title: activityWords[await requestLanguage()].title };
}

/** All card transactions since joining, newest first. */
export default async function ActivityPage({ searchParams }: { searchParams: Promise<Query> }) {
  const actor = await requireMember();
  const lang = await requestLanguage();
  const query = await searchParams;
  const { filters, problems } = readFilters(query);
  const [activity, disputed] = await Promise.all([
    listActivity(actor, filters, lang),
    listDisputedTransactions(actor),
  ]);
  const { holders, newer, older } = activity;
  const rows = activity.rows.map((row) => ({ ...row, isDisputed: disputed.has(row.href) }));
  const t = activityWords[lang];
  const isNarrowed = hasFilters(query);
  const pageAt = (cursor: string | null) => cursor && activityPath(query, cursor);
  return (
    <MemberFrame actor={actor} current="activity">
      <Page>
        <PageHeading lead={isNarrowed ? t.filtered : t.lead}>{t.title}</PageHeading>
        <div className="grid gap-4 [&>*]:min-w-0">
          <FilterProblems lang={lang} problems={problems} />
          <ActivityFilterForm {...{ lang, query, problems, holders }} open={isNarrowed} />
          <Surface padding="rows">
            {rows.length > 0 ? (
              <ActivityTable lang={lang} caption={t.caption} rows={rows} withYear />
            ) : (
              <NoActivity lang={lang} isFiltered={isNarrowed || Boolean(filters.cursor)} />
            )}
          </Surface>
          <Pager lang={lang} newerHref={pageAt(newer)} olderHref={pageAt(older)} />
          <p className="text-small text-quiet">
            {t.unknownUse} <a href="/disputes">{disputeWords[lang].toList}</a>
          </p>
        </div>
        <Section heading={t.downloads} id="downloads">
          <p className="text-quiet">{t.downloadsWhy}</p>
          <DownloadLinks lang={lang} hrefOf={(format) => exportPath(query, format)} />
        </Section>
      </Page>
    </MemberFrame>
  );
}

/** There are no card transactions, or none matches the filters. */
function NoActivity({ lang, isFiltered }: { lang: Language; isFiltered: boolean }) {
  const t = activityWords[lang];
  if (!isFiltered) return <EmptyState title={t.emptyTitle}>{t.emptyBody}</EmptyState>;
  return (
    <EmptyState title={t.noneTitle} action={<a href="/activity">{t.clear}</a>}>
      {t.noneBody}
    </EmptyState>
  );
}
