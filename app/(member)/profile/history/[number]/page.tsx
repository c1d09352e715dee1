import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ErrorSummary } from "@/components/form/error-summary";
import { LinkButton } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { Column, PageHeading } from "@/components/ui/page";
import { Steps } from "@/components/ui/steps";
import { requireMember } from "@/lib/auth/session";
import { profileWords } from "@/lib/words/profile";
import { viewChange } from "@/lib/members/queries/history";
import type { Query } from "@/lib/kernel/url";
import { readFlash } from "@/lib/platform/http/flash";
import { requestLanguage } from "@/lib/platform/http/language";
import { MemberFrame } from "../../../member-frame";
import { readReceipt } from "../../address";
import { Changes } from "../../change-values";
import { ChangeFacts } from "./change-facts";
import { Withdrawal, withdrawalSentences } from "./form";

type Props = { params: Promise<{ number: string }>; searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: profileWords[await requestLanguage()].detail };
}

/** 完了: the receipt of a change, and later its outcome. */
export default async function ChangeReceiptPage({ params, searchParams }: Props) {
  const actor = await requireMember();
  const lang = await requestLanguage();
  const t = profileWords[lang];
  const view = await viewChange(actor, (await params).number);
  if (!view) notFound();
  const query = await searchParams;
  const flash = await readFlash(query.e);
  const errors = withdrawalSentences(lang, flash.errors);
  const isPending = view.status === "pending";
  const crumbs = [
    { label: t.title, href: "/profile" },
    { label: t.history, href: "/profile/history" },
    { label: t.kinds[view.kind] },
  ];
  return (
    <MemberFrame actor={actor} current="profile" breadcrumb={crumbs}>
      <PageHeading above={isPending && <Steps lang={lang} current={2} />}>
        {t.titles[view.kind]}
      </PageHeading>
      <Column>
        <ErrorSummary lang={lang} errors={errors} />
        {readReceipt(query).withdrawn && <Note role="status" title={t.withdrawn} />}
        <ChangeFacts lang={lang} actor={actor} view={view} />
        <Changes lang={lang} kind={view.kind} preview={view} />
        <Withdrawal lang={lang} view={view} />
        <p>
          <LinkButton href="/profile">{t.toProfile}</LinkButton>
        </p>
      </Column>
    </MemberFrame>
  );
}
