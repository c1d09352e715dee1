import { readExchange } from "../../address";
import type { Query } from "@/lib/kernel/url";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ErrorSummary } from "@/components/form/error-summary";
import { Column, PageHeading } from "@/components/ui/page";
import { Steps } from "@/components/ui/steps";
import { requireBasicMember } from "@/lib/auth/session";
import { pointsExchangeWords, pointsWords } from "@/lib/words/points";
import { readFlash } from "@/lib/platform/http/flash";
import { requestLanguage } from "@/lib/platform/http/language";
import { type ExchangePreview, previewExchange } from "@/lib/points/queries/exchange";
import { CoolingOffNote } from "../../../cooling-off-note";
import { MemberFrame } from "../../../member-frame";
import { exchangeBlock, ExchangeForm, exchangeSentences } from "../form";
import { ConfirmTable } from "@/components/form/confirm-table";
import { type DefinitionRow, DefinitionRows } from "@/components/ui/definition-rows";
import { Surface } from "@/components/ui/surface";
import { formatNumber } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { gainWords } from "../exchange-words";

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
  const exchange = readExchange(query);
  const preview = await previewExchange(actor, exchange);
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
            <ExchangeForm {...{ lang, errors, exchange, idempotencyKey }} />
          </>
        ) : (
          <a href="/points/exchange">{t.change}</a>
        )}
      </Column>
    </MemberFrame>
  );
}

/** What the exchange would do: the points before and after, what they give and when. */
function Effect({ lang, preview }: { lang: Language; preview: ExchangePreview }) {
  const t = pointsExchangeWords[lang];
  const { reward, charge, points, beforePoints, afterPoints } = preview;
  const { name, gets, when } = gainWords(lang, reward, preview);
  const count = (value: number) => t.countOf(formatNumber(value));
  const rows: DefinitionRow[] = [
    { term: t.reward, value: name, note: charge?.merchantName },
    { term: t.used, value: <b className="figures">{count(points)}</b> },
    { term: t.youGet, value: gets },
    { term: t.when, value: when },
  ];
  const change = { item: t.balance, before: count(beforePoints), after: count(afterPoints) };
  return (
    <>
      <Surface padding="rows">
        <DefinitionRows rows={rows} />
      </Surface>
      <ConfirmTable lang={lang} caption={t.confirmCaption} changes={[change]} />
      <p>{t.irrevocable}</p>
    </>
  );
}
