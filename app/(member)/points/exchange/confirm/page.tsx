import { readExchange } from "../../address";
import type { Query } from "@/lib/kernel/url";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ErrorSummary } from "@/components/form/error-summary";
import { Column, PageHeading } from "@/components/ui/page";
import { Steps } from "@/components/ui/steps";
import { requireBasicMember } from "@/lib/auth/session";
import { pointsWords, pointsExchangeWords } from "@/lib/words/points";
import { readFlash } from "@/lib/platform/http/flash";
import { requestLanguage } from "@/lib/platform/http/language";
import { previewExchange } from "@/lib/points/queries/exchange";
import { CoolingOffNote } from "../../../cooling-off-note";
import { MemberFrame } from "../../../member-frame";
import { ExchangeForm, exchangeBlock, exchangeSentences } from "../form";
import { Effect } from "./effect";

type Props = { searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: pointsExchangeWords[await requestLanguage()].title };
}

/** 確認: the points before and after, what they give and when. */
export default async function ConfirmExchangePage({ searchParams }: Props) {
  const actor = await requireBasicMember();
  const lang = await requestLanguage();
  const t = pointsExchangeWords[lang];
  const query = await searchParams;
  const wish = readExchange(query);
  const preview = await previewExchange(actor, wish);
  const flash = await readFlash(query.e);
  const errors = preview.ok
    ? exchangeSentences(lang, flash.errors)
    : exchangeBlock(lang, preview.refusal);
  const crumbs = [{ label: pointsWords[lang].title, href: "/points" }, { label: t.title }];
  if (!preview.ok && Object.keys(flash.errors).length === 0) redirect("/points/exchange");
  const idempotencyKey = flash.values.idempotencyKey ?? crypto.randomUUID();
  return (
    <MemberFrame actor={actor} current="points" breadcrumb={crumbs}>
      <PageHeading above={<Steps lang={lang} current={1} />} lead={t.confirmLead}>
        {t.title}
      </PageHeading>
      <Column>
        <CoolingOffNote actor={actor} lang={lang} />
        <ErrorSummary lang={lang} errors={errors} />
        {preview.ok ? (
          <>
            <Effect lang={lang} preview={preview.value} />
            <ExchangeForm {...{ lang, errors, wish, idempotencyKey }} />
          </>
        ) : (
          <a href="/points/exchange">{t.change}</a>
        )}
      </Column>
    </MemberFrame>
  );
}
