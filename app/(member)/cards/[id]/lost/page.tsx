import type { Query } from "@/lib/kernel/url";
import { cardPath, readLost } from "../../address";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ErrorSummary } from "@/components/form/error-summary";
import { Column, PageHeading } from "@/components/ui/page";
import { Steps } from "@/components/ui/steps";
import { requireMember } from "@/lib/auth/session";
import { listCards } from "@/lib/cards/queries";
import { viewLossForm } from "@/lib/cards/queries/loss";
import { cardLossWords, cardsWords } from "@/lib/words/cards";
import { componentWords } from "@/lib/words/components";
import { today } from "@/lib/platform/env";
import { readFlash } from "@/lib/platform/http/flash";
import { requestLanguage } from "@/lib/platform/http/language";
import { issuer } from "@/lib/platform/issuer";
import { MemberFrame } from "../../../member-frame";
import { CallFirst, FreezeFirst, LossForm, lossSentences } from "./form";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Query>;
};

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const lang = await requestLanguage();
  const { errors } = await readFlash((await searchParams).e);
  const { title } = cardLossWords[lang];
  const hasErrors = Object.keys(errors).length > 0;
  return { title: hasErrors ? componentWords[lang].errorTitle(title) : title };
}

/** 入力: one's own card, lost or stolen. The number to call comes first. */
export default async function LostCardPage({ params, searchParams }: Props) {
  const actor = await requireMember();
  const lang = await requestLanguage();
  const t = cardLossWords[lang];
  const { id } = await params;
  const query = await searchParams;
  const form = await viewLossForm(actor, id);
  const card = (await listCards(actor)).find(({ cardId }) => cardId === id);
  if (!form || !card) notFound();
  const flash = await readFlash(query.e);
  const errors = lossSentences(lang, flash.errors);
  const [year, month, day] = today().split("-");
  const now = { noticedOnYear: year ?? "", noticedOnMonth: month ?? "", noticedOnDay: day ?? "" };
  const crumbs = [{ label: cardsWords[lang].title, href: "/cards" }, { label: t.title }];
  return (
    <MemberFrame actor={actor} current="cards" breadcrumb={crumbs}>
      <PageHeading
        above={<Steps lang={lang} current={0} />}
        lead={t.lead(`${card.holderName} ${form.cardTail}`)}
      >
        {t.title}
      </PageHeading>
      <Column>
        <ErrorSummary lang={lang} errors={errors} />
        {readLost(query).mislaid && <FreezeFirst lang={lang} card={card} />}
        <CallFirst lang={lang} phone={issuer().lossPhone} />
        <LossForm
          lang={lang}
          errors={errors}
          values={{ ...now, ...flash.values }}
          address={form.address}
          action={cardPath(id, "lost")}
          transactions={form.uses}
        />
      </Column>
    </MemberFrame>
  );
}
