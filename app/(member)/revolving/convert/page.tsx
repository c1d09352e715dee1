import type { Query } from "@/lib/kernel/url";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ErrorSummary } from "@/components/form/error-summary";
import { LinkButton } from "@/components/ui/button";
import { Page, PageHeading, Section } from "@/components/ui/page";
import { Steps } from "@/components/ui/steps";
import { requireBasicMember } from "@/lib/auth/session";
import { revolvingConvertWords, revolvingMemberWords } from "@/lib/words/revolving";
import { requestLanguage } from "@/lib/platform/http/language";
import { previewConversion } from "@/lib/revolving/queries/preview";
import { MemberFrame } from "../../member-frame";
import { revolvingSentences } from "../form";
import { conversionPath, readConversion, choicePath } from "../address";
import { ChosenTransactions } from "./chosen-transactions";
import { Comparison, Effect } from "./effect";
import { MonthlyForm } from "./form";

type Props = { searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: revolvingConvertWords[await requestLanguage()].convert };
}

/** 入力: the monthly amount, with everything that follows from it; nothing is applied for yet. */
export default async function ConvertPage({ searchParams }: Props) {
  const actor = await requireBasicMember();
  const lang = await requestLanguage();
  const t = revolvingConvertWords[lang];
  const conversion = readConversion(await searchParams);
  const { postingIds, monthly } = conversion;
  const chosen = await previewConversion(actor, postingIds, null);
  if (!chosen.ok) redirect(choicePath(postingIds, chosen.refusal));
  const preview =
    monthly === undefined ? null : await previewConversion(actor, postingIds, monthly);
  const errors = revolvingSentences(lang, preview && !preview.ok ? { "": preview.refusal } : {});
  const { terms, comparison, monthly: choice } = chosen.value;
  const crumbs = [
    { label: revolvingMemberWords[lang].title, href: "/revolving" },
    { label: t.convert },
  ];
  return (
    <MemberFrame actor={actor} current="revolving" breadcrumb={crumbs}>
      <Page>
        <PageHeading above={<Steps lang={lang} current={0} />} lead={t.convertLead}>
          {t.convert}
        </PageHeading>
        <ErrorSummary lang={lang} errors={errors} />
        <ChosenTransactions lang={lang} preview={chosen.value} />
        <Comparison lang={lang} comparison={comparison} />
        <Section heading={t.monthlyField} id="monthly">
          <p className="text-quiet">{t.oneChoice}</p>
          <MonthlyForm {...{ lang, errors, terms, choice, conversion }} />
        </Section>
        {preview?.ok && (
          <>
            <Effect lang={lang} preview={preview.value} />
            <LinkButton href={conversionPath("/confirm", conversion)}>{t.toConfirm}</LinkButton>
          </>
        )}
      </Page>
    </MemberFrame>
  );
}
