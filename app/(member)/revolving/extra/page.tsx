import type { Query } from "@/lib/kernel/url";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ErrorSummary } from "@/components/form/error-summary";
import { Page, PageHeading } from "@/components/ui/page";
import { Steps } from "@/components/ui/steps";
import { requireBasicMember } from "@/lib/auth/session";
import { revolvingChangeWords, revolvingMemberWords } from "@/lib/words/revolving";
import { readFlash } from "@/lib/platform/http/flash";
import { requestLanguage } from "@/lib/platform/http/language";
import { viewRevolving } from "@/lib/revolving/queries";
import { previewExtra } from "@/lib/revolving/queries/preview";
import { MemberFrame } from "../../member-frame";
import { Effect } from "../convert/effect";
import { revolvingSentences } from "../form";
import { readExtra, typedExtra } from "../address";
import { NothingRevolves } from "../nothing-revolves";
import { ConfirmExtraForm, ExtraForm, Forecast } from "./form";

type Props = { searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: revolvingChangeWords[await requestLanguage()].extraTitle };
}

/** Repaying a part or all: chosen, previewed, then confirmed. */
export default async function ExtraPage({ searchParams }: Props) {
  const actor = await requireBasicMember();
  const lang = await requestLanguage();
  const t = revolvingChangeWords[lang];
  const query = await searchParams;
  const view = await viewRevolving(actor);
  if (!view) notFound();
  const { leftYen: balanceYen } = view.extraHeadroom;
  const choice = readExtra(query, balanceYen);
  const preview = choice.kind === "amount" ? await previewExtra(actor, choice.amountYen) : null;
  const flash = await readFlash(query.e);
  const wrong = choice.kind === "invalid" ? { yen: choice.problem } : flash.errors;
  const errors = revolvingSentences(lang, preview && !preview.ok ? { "": preview.refusal } : wrong);
  const typed = typedExtra(query);
  const idempotencyKey = flash.values.idempotencyKey ?? crypto.randomUUID();
  const title = revolvingMemberWords[lang].title;
  const crumbs = [{ label: title, href: "/revolving" }, { label: t.extraTitle }];
  return (
    <MemberFrame actor={actor} current="revolving" breadcrumb={crumbs}>
      <Page>
        <PageHeading above={<Steps lang={lang} current={preview?.ok ? 1 : 0} />} lead={t.extraLead}>
          {t.extraTitle}
        </PageHeading>
        <ErrorSummary lang={lang} errors={errors} />
        {balanceYen === 0 ? (
          <NothingRevolves lang={lang} why={view.next ? t.noRoom : t.noBalance} />
        ) : (
          <ExtraForm {...{ lang, errors, balanceYen, typed }} />
        )}
        {preview?.ok && (
          <>
            <Forecast lang={lang} preview={preview.value} />
            <Effect lang={lang} preview={{ ...preview.value, terms: view.terms, warnings: [] }} />
            <ConfirmExtraForm {...{ lang, idempotencyKey }} amountYen={preview.value.amountYen} />
          </>
        )}
      </Page>
    </MemberFrame>
  );
}
