import { type Query, segmentText } from "@/lib/kernel/url";
import { disputePath } from "../../../address";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { ErrorSummary } from "@/components/form/error-summary";
import { requireMember } from "@/lib/auth/session";
import { viewGuide } from "@/lib/disputes/queries/guide";
import { componentWords } from "@/lib/words/components";
import { disputeWords } from "@/lib/words/disputes";
import { readFlash } from "@/lib/platform/http/flash";
import { requestLanguage } from "@/lib/platform/http/language";
import { disputeSentences, TellForm } from "../form";
import { DisputeFrame } from "../frame";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Query>;
};

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const lang = await requestLanguage();
  const { errors } = await readFlash((await searchParams).e);
  const title = disputeWords[lang].start;
  const hasErrors = Object.keys(errors).length > 0;
  return { title: hasErrors ? componentWords[lang].errorTitle(title) : title };
}

/** 入力: what happened. */
export default async function DisputeTellPage({ params, searchParams }: Props) {
  const actor = await requireMember();
  const lang = await requestLanguage();
  const id = segmentText((await params).id);
  const guide = await viewGuide(actor, id, lang);
  if (!guide) notFound();
  if (guide.refusal) redirect(disputePath(id));
  const flash = await readFlash((await searchParams).e);
  const errors = disputeSentences(lang, flash.errors);
  const frame = { actor, lang, guide, step: 1, lead: disputeWords[lang].tellLead };
  return (
    <DisputeFrame {...frame}>
      <ErrorSummary lang={lang} errors={errors} />
      <TellForm {...{ lang, id, errors }} values={flash.values} />
    </DisputeFrame>
  );
}
