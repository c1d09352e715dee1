import type { Query } from "@/lib/kernel/url";
import { applyPath } from "../../address";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ErrorSummary } from "@/components/form/error-summary";
import { DefinitionRows } from "@/components/ui/definition-rows";
import { Column, PageHeading } from "@/components/ui/page";
import { Steps } from "@/components/ui/steps";
import { Surface } from "@/components/ui/surface";
import { isPasswordDue } from "@/lib/auth/queries";
import { requireBasicMember } from "@/lib/auth/session";
import { applicationShape } from "@/lib/cards/schema";
import { formatDate } from "@/lib/kernel/format";
import { familyApplyWords, familyCardsWords } from "@/lib/words/family-cards";
import { readFlash } from "@/lib/platform/http/flash";
import { requestLanguage } from "@/lib/platform/http/language";
import { MemberFrame } from "../../../member-frame";
import { applicationSentences, SubmitApplicationForm } from "../form";
import { WhoSeesWhat } from "../who-sees-what";

type Props = { searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: familyApplyWords[await requestLanguage()].title };
}

/** 確認: whom the card is for, and once more who sees what. */
export default async function ConfirmApplicationPage({ searchParams }: Props) {
  const actor = await requireBasicMember();
  const lang = await requestLanguage();
  const t = familyApplyWords[lang];
  const { e } = await searchParams;
  const flash = await readFlash(e);
  const { idempotencyKey = crypto.randomUUID(), ...values } = flash.values;
  const typed = applicationShape.safeParse(values);
  if (!typed.success) redirect(applyPath());
  const person = typed.data;
  const errors = applicationSentences(lang, flash.errors, 0);
  const rows = [
    { term: t.name, value: `${person.familyName} ${person.givenName}` },
    { term: t.kana, value: `${person.familyNameKana} ${person.givenNameKana}` },
    {
      term: t.birthDate,
      value: formatDate(person.birthDate, lang, { year: true, weekday: false }),
    },
    { term: t.relationship, value: familyCardsWords[lang].relationships[person.relationship] },
    { term: t.address, value: t.addressValue },
  ];
  const crumbs = [
    { label: familyCardsWords[lang].title, href: "/family-cards" },
    { label: t.title },
  ];
  return (
    <MemberFrame actor={actor} current="familyCards" breadcrumb={crumbs}>
      <PageHeading above={<Steps lang={lang} current={1} />} lead={t.confirmLead}>
        {t.title}
      </PageHeading>
      <ErrorSummary lang={lang} errors={errors} />
      <Surface padding="rows">
        <DefinitionRows rows={rows} />
      </Surface>
      <WhoSeesWhat lang={lang} />
      <Column>
        <SubmitApplicationForm
          lang={lang}
          errors={errors}
          values={values}
          isPasswordDue={(await isPasswordDue(actor)) || "password" in errors}
          back={applyPath(undefined, e)}
          idempotencyKey={idempotencyKey}
        />
      </Column>
    </MemberFrame>
  );
}
