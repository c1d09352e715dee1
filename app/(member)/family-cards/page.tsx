import type { Metadata } from "next";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading, Section } from "@/components/ui/page";
import { requireBasicMember } from "@/lib/auth/session";
import { listApplications, listFamilyCards, viewApplicationForm } from "@/lib/cards/queries/family";
import { applicationFormRefusal } from "@/lib/cards/rules/application";
import { formatNumber } from "@/lib/kernel/format";
import { familyApplyWords, familyCardsWords } from "@/lib/words/family-cards";
import { requestLanguage } from "@/lib/platform/http/language";
import { issuer } from "@/lib/platform/issuer";
import { MemberFrame } from "../member-frame";
import { ApplicationList } from "./application-list";
import { applicationBlock } from "./apply/form";
import { FamilyPanel } from "./family-panel";

export async function generateMetadata(): Promise<Metadata> {
  return { title: familyCardsWords[await requestLanguage()].title };
}

/** The family cards: spending against the cap, changes, and applying for another. */
export default async function FamilyCardsPage() {
  const actor = await requireBasicMember();
  const lang = await requestLanguage();
  const t = familyCardsWords[lang];
  const [cards, applications, facts] = await Promise.all([
    listFamilyCards(actor),
    listApplications(actor),
    viewApplicationForm(actor),
  ]);
  const refusal = applicationFormRefusal(facts);
  return (
    <MemberFrame actor={actor} current="familyCards">
      <PageHeading lead={t.lead}>{t.title}</PageHeading>
      {cards.length === 0 && <EmptyState title={t.none}>{t.noneWhy}</EmptyState>}
      {cards.map((card) => (
        <FamilyPanel key={card.cardId} lang={lang} card={card} product={issuer().cardName} />
      ))}
      {applications.length > 0 && (
        <Section heading={t.applications} id="applications">
          <ApplicationList lang={lang} applications={applications} />
        </Section>
      )}
      <Section heading={t.applyHeading} id="apply">
        <p>{familyApplyWords[lang].lead}</p>
        <p className="text-quiet">
          {t.room(formatNumber(facts.taken), formatNumber(facts.maximum))}
        </p>
        {refusal ? (
          <p>{applicationBlock(lang, refusal, facts.maximum)}</p>
        ) : (
          <LinkButton href="/family-cards/apply">{t.apply}</LinkButton>
        )}
      </Section>
    </MemberFrame>
  );
}
