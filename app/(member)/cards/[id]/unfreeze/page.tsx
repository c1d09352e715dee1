import type { Query } from "@/lib/kernel/url";
import { cardInListPath } from "../../address";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { ErrorSummary } from "@/components/form/error-summary";
import { Column, PageHeading } from "@/components/ui/page";
import { isPasswordDue } from "@/lib/auth/queries";
import { requireMember } from "@/lib/auth/session";
import { listCards } from "@/lib/cards/queries";
import { maskCardTail } from "@/lib/kernel/mask";
import { cardsWords } from "@/lib/words/cards";
import { readFlash } from "@/lib/platform/http/flash";
import { requestLanguage } from "@/lib/platform/http/language";
import { MemberFrame } from "../../../member-frame";
import { cardSentences, UnfreezeForm } from "../../form";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Query>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: cardsWords[await requestLanguage()].liftTitle };
}

/** Lifting a freeze: its effect, and the password if it is due. */
export default async function UnfreezePage({ params, searchParams }: Props) {
  const actor = await requireMember();
  const lang = await requestLanguage();
  const t = cardsWords[lang];
  const { id } = await params;
  const card = (await listCards(actor)).find(({ cardId }) => cardId === id);
  if (!card) notFound();
  const flash = await readFlash((await searchParams).e);
  if (!card.mayLift) redirect(cardInListPath(id));
  const errors = cardSentences(lang, flash.errors);
  const crumbs = [{ label: t.title, href: "/cards" }, { label: t.liftTitle }];
  const name = `${card.holderName} ${maskCardTail(card.lastFive)}`;
  return (
    <MemberFrame actor={actor} current="cards" breadcrumb={crumbs}>
      <PageHeading lead={t.liftLead(name)}>{t.liftTitle}</PageHeading>
      <Column>
        <ErrorSummary lang={lang} errors={errors} />
        <p>{t.liftNote}</p>
        <UnfreezeForm
          lang={lang}
          cardId={id}
          errors={errors}
          isPasswordDue={(await isPasswordDue(actor)) || "password" in errors}
          idempotencyKey={flash.values.idempotencyKey ?? crypto.randomUUID()}
        />
      </Column>
    </MemberFrame>
  );
}
