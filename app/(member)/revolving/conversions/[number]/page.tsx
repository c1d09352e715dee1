import { readReceipt } from "../../address";
import type { Query } from "@/lib/kernel/url";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Note } from "@/components/ui/note";
import { Page, PageHeading, Section } from "@/components/ui/page";
import { Surface } from "@/components/ui/surface";
import { requireBasicMember } from "@/lib/auth/session";
import { revolvingMemberWords, revolvingReceiptWords } from "@/lib/words/revolving";
import { requestLanguage } from "@/lib/platform/http/language";
import { issuer } from "@/lib/platform/issuer";
import { viewConversion } from "@/lib/revolving/queries/conversion";
import { MemberFrame } from "../../../member-frame";
import { monthlyWords } from "../../monthly-words";
import { ScheduleSection } from "../../schedule";
import { TermsSheet } from "../../terms-sheet";
import { ConversionFacts } from "./conversion-facts";
import { Promised } from "./promise-table";
import { UndoLink } from "./undo/form";

type Props = {
  params: Promise<{ number: string }>;
  searchParams: Promise<Query>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: revolvingReceiptWords[await requestLanguage()].conversion };
}

/** 完了, and for ever after: the receipt, the terms as they were shown, the bills since. */
export default async function ConversionPage({ params, searchParams }: Props) {
  const actor = await requireBasicMember();
  const lang = await requestLanguage();
  const t = revolvingReceiptWords[lang];
  const view = await viewConversion(actor, (await params).number);
  if (!view) notFound();
  const { isDone, isUndone } = readReceipt(await searchParams);
  const { schedule, chosenYen, principalYen } = view.disclosure;
  const { terms, deadlineOn } = view;
  const sheet = { terms, deadlineOn, schedule, principalYen };
  const crumbs = [
    { label: revolvingMemberWords[lang].title, href: "/revolving" },
    { label: t.conversion },
  ];
  return (
    <MemberFrame actor={actor} current="revolving" breadcrumb={crumbs}>
      <Page>
        <PageHeading>{t.conversion}</PageHeading>
        {isUndone && <Note role="status" title={t.takenBack} />}
        <ConversionFacts lang={lang} view={view} isDone={isDone} />
        <UndoLink lang={lang} view={view} />
        <Promised lang={lang} view={view} />
        <Section heading={t.disclosure} id="terms">
          <p className="text-quiet">{t.kept}</p>
          <Surface padding="rows">
            <TermsSheet {...sheet} lang={lang} monthly={monthlyWords(lang, chosenYen)} />
          </Surface>
        </Section>
        <ScheduleSection lang={lang} rows={schedule.rows} note={t.kept} />
        <Section heading={t.paper} id="paper">
          <p>{t.paperText(issuer().phone)}</p>
        </Section>
      </Page>
    </MemberFrame>
  );
}
