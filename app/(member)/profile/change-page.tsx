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
import type { ChangeKind, Values } from "@/lib/members/rules/values";
import { readFlash } from "@/lib/platform/http/flash";
import { requestLanguage } from "@/lib/platform/http/language";
import { MemberFrame } from "../member-frame";
import type { Query } from "@/lib/kernel/url";
import { profileSentences } from "./form";
import { formKindOf, isOfContract, receiptPath } from "./address";
import { notFound } from "next/navigation";
import { requireBasicMember, requireMember } from "@/lib/auth/session";

export type PageProps = { searchParams: Promise<Query> };

/** The title of a kind's page, prefixed if there are errors. */
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

/** The frame of 入力 and 確認: steps, errors and pending changes. */
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
              <a href={receiptPath(pending.receiptNo)}>{t.pendingLink}</a>
            </p>
          </Note>
        )}
        {children}
      </Column>
    </MemberFrame>
  );
}

export type FormValues = {
  readonly lang: Language;
  readonly errors: FieldErrors;
  /** What was typed, otherwise the current value. */
  readonly values: Values;
  /** What was typed, and values a route added. */
  readonly flash: Values;
};

/** The initial values of a kind's form. */
export async function formValuesOf(
  actor: MemberActor,
  kind: ChangeKind,
  query: Query,
): Promise<FormValues> {
  const lang = await requestLanguage();
  const flash = await readFlash(query.e);
  const errors = profileSentences(lang, flash.errors);
  const isTyped = Object.keys(flash.values).length > 0;
  const view = isTyped ? null : await viewKind(actor, kind);
  const values = view ? view.standing : flash.values;
  return { lang, errors, values, flash: flash.values };
}

/** The actor who may change the kind a URL names; 404 for an unknown kind or one reserved for the basic member. */
export async function requireKind(segment: string) {
  const kind = formKindOf(segment);
  const actor = kind && isOfContract(kind) ? await requireBasicMember() : await requireMember();
  if (!kind) notFound();
  return { actor, kind };
}
