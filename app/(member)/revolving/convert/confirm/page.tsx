import type { Query } from "@/lib/kernel/url";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ErrorSummary } from "@/components/form/error-summary";
import { Page, PageHeading, Section } from "@/components/ui/page";
import { Steps } from "@/components/ui/steps";
import { Surface } from "@/components/ui/surface";
import { requireBasicMember } from "@/lib/auth/session";
import {
  revolvingConvertWords,
  revolvingMemberWords,
  revolvingReceiptWords,
} from "@/lib/words/revolving";
import { readFlash } from "@/lib/platform/http/flash";
import { requestLanguage } from "@/lib/platform/http/language";
import { previewConversion } from "@/lib/revolving/queries/preview";
import { MemberFrame } from "../../../member-frame";
import { monthlyWords } from "../../monthly-words";
import { revolvingSentences } from "../../form";
import { TermsSheet } from "../../terms-sheet";
import { conversionPath, readConversion } from "../../address";
import { ChosenTransactions } from "../chosen-transactions";
import { Effect } from "../effect";
import { ConvertForm } from "../form";

type Props = { searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: revolvingConvertWords[await requestLanguage()].confirmTitle };
}

/** 確認: the whole schedule, the terms of payment to read, and the consent. */
export default async function ConfirmConversionPage({ searchParams }: Props) {
  const actor = await requireBasicMember();
  const lang = await requestLanguage();
  const t = revolvingConvertWords[lang];
  const query = await searchParams;
  const { postingIds, monthly } = readConversion(query);
  const preview =
    monthly === undefined ? null : await previewConversion(actor, postingIds, monthly);
  if (!preview?.ok || monthly === undefined) redirect(conversionPath("", { postingIds, monthly }));
  const flash = await readFlash(query.e);
  const errors = revolvingSentences(lang, flash.errors);
  const idempotencyKey = flash.values.idempotencyKey ?? crypto.randomUUID();
  const { terms, principalYen, after, deadlineOn, scheduleHash } = preview.value;
  const sheet = { terms, principalYen, deadlineOn, monthly: monthlyWords(lang, monthly) };
  const crumbs = [
    { label: revolvingMemberWords[lang].title, href: "/revolving" },
    { label: t.confirmTitle },
  ];
  return (
    <MemberFrame actor={actor} current="revolving" breadcrumb={crumbs}>
      <Page>
        <PageHeading above={<Steps lang={lang} current={1} />} lead={t.confirmLead}>
          {t.confirmTitle}
        </PageHeading>
        <ErrorSummary lang={lang} errors={errors} />
        <ChosenTransactions lang={lang} preview={preview.value} />
        <Effect lang={lang} preview={preview.value} />
        <Section heading={revolvingReceiptWords[lang].disclosure} id="terms">
          <Surface padding="rows">
            <TermsSheet {...sheet} lang={lang} schedule={after} />
          </Surface>
          <p className="text-quiet">{revolvingReceiptWords[lang].disclosureKept}</p>
        </Section>
        <ConvertForm
          {...{ lang, errors, idempotencyKey, scheduleHash }}
          conversion={{ postingIds, monthly }}
        />
      </Page>
    </MemberFrame>
  );
}
