import type { Query } from "@/lib/kernel/url";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { ConfirmTable } from "@/components/form/confirm-table";
import { ErrorSummary } from "@/components/form/error-summary";
import { Note } from "@/components/ui/note";
import { Column, PageHeading } from "@/components/ui/page";
import { Steps } from "@/components/ui/steps";
import { isPasswordDue } from "@/lib/auth/queries";
import { requireBasicMember } from "@/lib/auth/session";
import { previewChange, viewFamilyCard } from "@/lib/cards/queries/family";
import { formatYen } from "@/lib/kernel/format";
import { maskCardTail } from "@/lib/kernel/mask";
import { cardsWords } from "@/lib/words/cards";
import { familyCardsWords } from "@/lib/words/family-cards";
import { readFlash } from "@/lib/platform/http/flash";
import { requestLanguage } from "@/lib/platform/http/language";
import { MemberFrame } from "../../../../member-frame";
import { changePath, changeKindOf, readChange } from "../../../address";
import { AcceptChangeForm, changeSentences } from "../form";

type Props = {
  params: Promise<{ id: string; change: string }>;
  searchParams: Promise<Query>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = familyCardsWords[await requestLanguage()];
  const kind = changeKindOf((await params).change);
  return { title: kind ? t[`${kind}Title`] : t.title };
}

/** 確認: what is and what will be. */
export default async function ConfirmChangePage({ params, searchParams }: Props) {
  const actor = await requireBasicMember();
  const lang = await requestLanguage();
  const t = familyCardsWords[lang];
  const { id, change } = await params;
  const query = await searchParams;
  const kind = changeKindOf(change);
  const card = await viewFamilyCard(actor, id);
  if (!kind || !card) notFound();
  const requested = readChange(kind, query);
  if (!requested || (await previewChange(actor, id, requested))) redirect(changePath(id, kind));
  const flash = await readFlash(query.e);
  const errors = changeSentences(lang, flash.errors);
  const name = `${card.holderName} ${maskCardTail(card.lastFive)}`;
  const capWords = (yen: number | null) => (yen === null ? t.capNone : formatYen(yen, lang));
  const [before, after] =
    requested.kind === "cap"
      ? [capWords(card.capYen), capWords(requested.capYen)]
      : [cardsWords[lang].states[card.state], t.after[requested.kind]];
  const isBelowUsed =
    requested.kind === "cap" && requested.capYen !== null && requested.capYen < card.usedYen;
  const crumbs = [{ label: t.title, href: "/family-cards" }, { label: t[`${kind}Title`] }];
  return (
    <MemberFrame actor={actor} current="familyCards" breadcrumb={crumbs}>
      <PageHeading above={<Steps lang={lang} current={1} />} lead={t.confirmLead}>
        {t[`${kind}Title`]}
      </PageHeading>
      <Column>
        <ErrorSummary lang={lang} errors={errors} />
        <p className="font-bold">{name}</p>
        <ConfirmTable
          lang={lang}
          caption={t.changes}
          changes={[{ item: t.item[kind], before, after }]}
        />
        {isBelowUsed && <Note kind="bad">{t.belowUse(formatYen(card.usedYen, lang))}</Note>}
        <p>{t.mailed}</p>
        <AcceptChangeForm
          lang={lang}
          errors={errors}
          address={changePath(id, kind)}
          kind={kind}
          cap={requested.kind === "cap" ? String(requested.capYen ?? "none") : undefined}
          isPasswordDue={(await isPasswordDue(actor)) || "password" in errors}
          idempotencyKey={flash.values.idempotencyKey ?? crypto.randomUUID()}
        />
      </Column>
    </MemberFrame>
  );
}
