import type { Metadata } from "next";
import type { ReactNode } from "react";
import { ErrorSummary } from "@/components/form/error-summary";
import type { FieldErrors } from "@/components/form/field";
import { Note } from "@/components/ui/note";
import { Column, PageHeading } from "@/components/ui/page";
import { Steps } from "@/components/ui/steps";
import type { MemberActor } from "@/lib/kernel/actor";
import { componentWords } from "@/lib/words/components";
import type { Language } from "@/lib/kernel/language";
import { profileWords } from "@/lib/words/profile";
import { viewKind } from "@/lib/members/queries/profile";
import type { ChangeKind } from "@/lib/members/rules/values";
import { readFlash } from "@/lib/platform/http/flash";
import { requestLanguage } from "@/lib/platform/http/language";
import { MemberFrame } from "../member-frame";

/** The query of a page. */
export type Query = Readonly<Record<string, string | string[] | undefined>>;
export type PageProps = { searchParams: Promise<Query> };

/** One value of a query; "" where there is none. */
export function oneOf(query: Query, name: string): string {
  return [query[name]].flat()[0] ?? "";
}

/** The title of a page of a kind, which says so where something has to be mended. */
export async function titleOf(
  kind: ChangeKind,
  searchParams: PageProps["searchParams"],
): Promise<Metadata> {
  const lang = await requestLanguage();
  const { errors } = await readFlash((await searchParams).e);
  const title = profileWords[lang].titles[kind];
  const hasErrors = Object.keys(errors).length > 0;
  return { title: hasErrors ? componentWords[lang].errorTitle(title) : title };
}

type Props = {
  actor: MemberActor;
  lang: Language;
  kind: ChangeKind;
  /** 0 入力, 1 確認. */
  step: 0 | 1;
  errors: FieldErrors;
  children: ReactNode;
};

/** The frame of 入力 and 確認: where one is, what has to be mended, what is on its way already. */
export async function ChangePage({ actor, lang, kind, step, errors, children }: Props) {
  const t = profileWords[lang];
  const pending = (await viewKind(actor, kind))?.pending;
  const crumbs = [{ label: t.title, href: "/profile" }, { label: t.titles[kind] }];
  return (
    <MemberFrame actor={actor} current="profile" breadcrumb={crumbs}>
      <PageHeading
        above={<Steps lang={lang} current={step} />}
        lead={step === 0 ? t.leads[kind] : t.confirmLead}
      >
        {t.titles[kind]}
      </PageHeading>
      <Column>
        <ErrorSummary lang={lang} errors={errors} />
        {pending && step === 0 && (
          <Note title={t.pendingNote(pending.receiptNo)}>
            <p>{t.pendingAgain}</p>
            <p>
              <a href={`/profile/history/${pending.receiptNo}`}>{t.pendingLink}</a>
            </p>
          </Note>
        )}
        {children}
      </Column>
    </MemberFrame>
  );
}
