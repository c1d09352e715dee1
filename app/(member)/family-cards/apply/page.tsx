import type { Query } from "@/lib/kernel/url";
import type { Metadata } from "next";
import { ErrorSummary } from "@/components/form/error-summary";
import { Note } from "@/components/ui/note";
import { PageHeading, Section } from "@/components/ui/page";
import { Steps } from "@/components/ui/steps";
import { requireBasicMember } from "@/lib/auth/session";
import { viewApplicationForm } from "@/lib/cards/queries/family";
import { applicationFormRefusal } from "@/lib/cards/rules/application";
import { componentWords } from "@/lib/words/components";
import { familyApplyWords, familyCardsWords } from "@/lib/words/family-cards";
import { readFlash } from "@/lib/platform/http/flash";
import { requestLanguage } from "@/lib/platform/http/language";
import { MemberFrame } from "../../member-frame";
import { ApplicationForm, applicationBlock, applicationSentences } from "./form";
import { WhoSeesWhat } from "./who-sees-what";

type Props = { searchParams: Promise<Query> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const lang = await requestLanguage();
  const { errors } = await readFlash((await searchParams).e);
  const { title } = familyApplyWords[lang];
  const hasErrors = Object.keys(errors).length > 0;
  return { title: hasErrors ? componentWords[lang].errorTitle(title) : title };
}

/** 入力: an application for a family card, after who will see what. */
export default async function ApplyPage({ searchParams }: Props) {
  const actor = await requireBasicMember();
  const lang = await requestLanguage();
  const t = familyApplyWords[lang];
  const facts = await viewApplicationForm(actor);
  const refusal = applicationFormRefusal(facts);
  const flash = await readFlash((await searchParams).e);
  const errors = applicationSentences(lang, flash.errors, facts.maximum);
  const crumbs = [
    { label: familyCardsWords[lang].title, href: "/family-cards" },
    { label: t.title },
  ];
  return (
    <MemberFrame actor={actor} current="familyCards" breadcrumb={crumbs}>
      <PageHeading above={<Steps lang={lang} current={0} />} lead={t.lead}>
        {t.title}
      </PageHeading>
      {refusal ? (
        <Note>{applicationBlock(lang, refusal, facts.maximum)}</Note>
      ) : (
        <>
          <ErrorSummary lang={lang} errors={errors} />
          <WhoSeesWhat lang={lang} />
          <Section heading={t.person} id="person">
            <ApplicationForm lang={lang} errors={errors} values={flash.values} />
          </Section>
        </>
      )}
    </MemberFrame>
  );
}
