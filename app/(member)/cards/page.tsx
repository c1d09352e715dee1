import type { Query } from "@/lib/kernel/url";
import { cardSentences } from "./form";
import type { Metadata } from "next";
import { HelpContact } from "@/components/display/help-contact";
import { ErrorSummary } from "@/components/form/error-summary";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading, Section } from "@/components/ui/page";
import { requireMember } from "@/lib/auth/session";
import { listCards } from "@/lib/cards/queries";
import { cardsWords } from "@/lib/words/cards";
import { readFlash } from "@/lib/platform/http/flash";
import { requestLanguage } from "@/lib/platform/http/language";
import { issuer } from "@/lib/platform/issuer";
import { MemberFrame } from "../member-frame";
import { CardPanel } from "./card-panel";

type Props = { searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: cardsWords[await requestLanguage()].title };
}

/** The reader's cards with state and actions, and what to do about a lost one. */
export default async function CardsPage({ searchParams }: Props) {
  const actor = await requireMember();
  const lang = await requestLanguage();
  const t = cardsWords[lang];
  const query = await searchParams;
  const flash = await readFlash(query.e);
  const cards = await listCards(actor);
  return (
    <MemberFrame actor={actor} current="cards">
      <PageHeading>{t.title}</PageHeading>
      <ErrorSummary lang={lang} errors={cardSentences(lang, flash.errors)} />
      {cards.length === 0 && <EmptyState title={t.none}>{t.noneWhy}</EmptyState>}
      {cards.map((card) => (
        <CardPanel
          key={card.cardId}
          lang={lang}
          card={card}
          product={issuer().cardName}
          isJustDone={query.done === card.cardId}
          idempotencyKey={crypto.randomUUID()}
        />
      ))}
      <Section heading={t.lostHeading} id="lost">
        <p>{t.lostWhy}</p>
        <HelpContact lang={lang} contact={issuer()} withLoss />
        <p>
          <a href="/help/lost">{t.lostLink}</a>
        </p>
      </Section>
    </MemberFrame>
  );
}
