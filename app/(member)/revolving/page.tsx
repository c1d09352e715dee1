import type { Query } from "@/lib/kernel/url";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ErrorSummary } from "@/components/form/error-summary";
import { Note } from "@/components/ui/note";
import { Page, PageHeading } from "@/components/ui/page";
import { requireBasicMember } from "@/lib/auth/session";
import { revolvingChangeWords, revolvingMemberWords } from "@/lib/words/revolving";
import { today } from "@/lib/platform/env";
import { readFlash } from "@/lib/platform/http/flash";
import { requestLanguage } from "@/lib/platform/http/language";
import { renderRate } from "@/lib/revolving/format";
import { listCandidates, viewRevolving } from "@/lib/revolving/queries";
import { MemberFrame } from "../member-frame";
import { Balance } from "./balance";
import { Candidates } from "./candidates";
import { Extras } from "./extras";
import { revolvingSentences } from "./form";
import { ScheduleSection } from "./schedule";
import { readOverview } from "./address";
import { Conversions } from "./conversion-table";

type Props = { searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: revolvingMemberWords[await requestLanguage()].title };
}

/** The revolving balance, its fee, and what can be converted. */
export default async function RevolvingPage({ searchParams }: Props) {
  const actor = await requireBasicMember();
  const lang = await requestLanguage();
  const t = revolvingMemberWords[lang];
  const query = await searchParams;
  const { posting: ticked, refused, done } = readOverview(query);
  const flash = await readFlash(query.e);
  const errors = {
    ...(refused && revolvingSentences(lang, { "": refused })),
    ...revolvingSentences(lang, flash.errors),
  };
  const [view, candidates] = await Promise.all([viewRevolving(actor), listCandidates(actor)]);
  if (!view) notFound();
  const made = revolvingChangeWords[lang];
  const notices = {
    amount: made.amountDone,
    extra: made.extraDone,
    withdrawn: made.extraWithdrawn,
  };
  return (
    <MemberFrame actor={actor} current="revolving">
      <Page>
        <PageHeading lead={t.lead(renderRate(view.terms.annualRate))}>{t.title}</PageHeading>
        <ErrorSummary lang={lang} errors={errors} />
        {done && <Note role="status" title={notices[done]} />}
        <Balance lang={lang} view={view} />
        <ScheduleSection lang={lang} rows={view.schedule.rows} />
        <Extras lang={lang} today={today()} extras={view.extras} />
        <Conversions lang={lang} rows={view.conversions} />
        <Candidates {...{ lang, candidates, ticked, errors }} today={today()} />
        <p>
          <a href="/revolving/simulate">{t.simulate}</a>
        </p>
      </Page>
    </MemberFrame>
  );
}
