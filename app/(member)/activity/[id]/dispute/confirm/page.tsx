import { type Query, segmentText } from "@/lib/kernel/url";
import { disputePath } from "../../../address";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { ErrorSummary } from "@/components/form/error-summary";
import { DefinitionRows } from "@/components/ui/definition-rows";
import { Surface } from "@/components/ui/surface";
import { requireMember } from "@/lib/auth/session";
import { viewGuide } from "@/lib/disputes/queries/guide";
import { tellShape } from "@/lib/disputes/schema";
import { disputeWords } from "@/lib/words/disputes";
import { readFlash } from "@/lib/platform/http/flash";
import { requestLanguage } from "@/lib/platform/http/language";
import { disputeSentences, OpenForm } from "../form";
import { DisputeFrame } from "../frame";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Query>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: disputeWords[await requestLanguage()].start };
}

/** 確認: what is about to be reported. */
export default async function DisputeConfirmPage({ params, searchParams }: Props) {
  const actor = await requireMember();
  const lang = await requestLanguage();
  const id = segmentText((await params).id);
  const guide = await viewGuide(actor, id, lang);
  if (!guide) notFound();
  const { e } = await searchParams;
  const { values, errors } = await readFlash(e);
  const { idempotencyKey = crypto.randomUUID(), ...rest } = values;
  const report = tellShape.safeParse(rest);
  if (guide.refusal || !report.success) redirect(disputePath(id, "tell"));
  const t = disputeWords[lang];
  const rows = [
    { term: t.reason, value: t.reasons[report.data.reason] },
    { term: t.text, value: <p className="break-words whitespace-pre-line">{report.data.text}</p> },
  ];
  const frame = { actor, lang, guide, step: 2, lead: t.confirmLead };
  const changeHref = disputePath(id, "tell", String(e));
  return (
    <DisputeFrame {...frame}>
      <ErrorSummary lang={lang} errors={disputeSentences(lang, errors)} />
      <Surface padding="rows">
        <DefinitionRows rows={rows} />
      </Surface>
      <p>{t.billing}</p>
      <OpenForm {...{ lang, id, idempotencyKey, changeHref }} values={report.data} />
    </DisputeFrame>
  );
}
