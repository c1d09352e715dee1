import type { Query } from "@/lib/kernel/url";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { ErrorSummary } from "@/components/form/error-summary";
import { Column, PageHeading } from "@/components/ui/page";
import { Steps } from "@/components/ui/steps";
import { requireBasicMember } from "@/lib/auth/session";
import { viewFamilyCard } from "@/lib/cards/queries/family";
import { formatYen } from "@/lib/kernel/format";
import { maskCardTail } from "@/lib/kernel/mask";
import { cardsWords } from "@/lib/words/cards";
import { componentWords } from "@/lib/words/components";
import { familyCardsWords } from "@/lib/words/family-cards";
import { readFlash } from "@/lib/platform/http/flash";
import { requestLanguage } from "@/lib/platform/http/language";
import { MemberFrame } from "../../../member-frame";
import { changePath, changeKindOf } from "../../address";
import { ChangeForm, changeSentences } from "./form";

type Props = {
  params: Promise<{ id: string; change: string }>;
  searchParams: Promise<Query>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const lang = await requestLanguage();
  const { errors } = await readFlash((await searchParams).e);
  const kind = changeKindOf((await params).change);
  const t = familyCardsWords[lang];
  const title = kind ? t[`${kind}Title`] : t.title;
  const hasErrors = Object.keys(errors).length > 0;
  return { title: hasErrors ? componentWords[lang].errorTitle(title) : title };
}

/** 入力: another cap for a family card; what stopping or ending it means. */
export default async function ChangePage({ params, searchParams }: Props) {
  const actor = await requireBasicMember();
  const lang = await requestLanguage();
  const t = familyCardsWords[lang];
  const { id, change } = await params;
  const kind = changeKindOf(change);
  const card = await viewFamilyCard(actor, id);
  if (!kind || !card) notFound();
  if (!card.mayChange[kind]) redirect("/family-cards");
  const flash = await readFlash((await searchParams).e);
  const errors = changeSentences(lang, flash.errors);
  const crumbs = [{ label: t.title, href: "/family-cards" }, { label: t[`${kind}Title`] }];
  const name = `${card.holderName} ${maskCardTail(card.lastFive)}`;
  const cap = card.capYen === null ? cardsWords[lang].capNone : formatYen(card.capYen, lang);
  const facts =
    kind === "cap"
      ? [`${t.capNow}：${cap}`]
      : t[kind === "stop" ? "stopFacts" : "endFacts"].split("\n");
  return (
    <MemberFrame actor={actor} current="familyCards" breadcrumb={crumbs}>
      <PageHeading above={<Steps lang={lang} current={0} />} lead={t[`${kind}Lead`](name)}>
        {t[`${kind}Title`]}
      </PageHeading>
      <Column>
        <ErrorSummary lang={lang} errors={errors} />
        <ul className="grid list-disc gap-1.5 pl-5">
          {[...facts, t.mailed].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <ChangeForm
          lang={lang}
          errors={errors}
          address={changePath(id, kind)}
          kind={kind}
          limitYen={card.limitYen}
          cap={flash.values.cap}
        />
      </Column>
    </MemberFrame>
  );
}
