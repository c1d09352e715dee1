import type { Query } from "@/lib/kernel/url";
import { receiptPath } from "../../../address";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { ErrorSummary } from "@/components/form/error-summary";
import { Column, PageHeading } from "@/components/ui/page";
import { Steps } from "@/components/ui/steps";
import { requireBasicMember } from "@/lib/auth/session";
import { cycleOf, debitDateOf } from "@/lib/kernel/cycle";
import { formatDate, formatYen } from "@/lib/kernel/format";
import { present } from "@/lib/kernel/invariant";
import { revolvingMemberWords, revolvingReceiptWords } from "@/lib/words/revolving";
import { readFlash } from "@/lib/platform/http/flash";
import { requestLanguage } from "@/lib/platform/http/language";
import { viewConversion } from "@/lib/revolving/queries/conversion";
import { previewUndo } from "@/lib/revolving/queries/preview";
import { MemberFrame } from "../../../../member-frame";
import { ScheduleChange } from "../../../convert/schedule-change";
import { revolvingSentences } from "../../../form";
import { UndoForm } from "./form";

type Props = {
  params: Promise<{ number: string }>;
  searchParams: Promise<Query>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: revolvingReceiptWords[await requestLanguage()].takeBackTitle };
}

/** 確認: the effect of undoing a conversion. */
export default async function UndoPage({ params, searchParams }: Props) {
  const actor = await requireBasicMember();
  const lang = await requestLanguage();
  const t = revolvingReceiptWords[lang];
  const view = await viewConversion(actor, (await params).number);
  if (!view) notFound();
  const { receiptNo, principalYen, merchantName } = view;
  const own = receiptPath(receiptNo);
  const preview = await previewUndo(actor, receiptNo);
  if (!preview.ok) redirect(own);
  const debit = debitDateOf(present(cycleOf(view.firstClosing), "cycle"), view.firstClosing);
  const flash = await readFlash((await searchParams).e);
  const errors = revolvingSentences(lang, flash.errors);
  const idempotencyKey = flash.values.idempotencyKey ?? crypto.randomUUID();
  const crumbs = [
    { label: revolvingMemberWords[lang].title, href: "/revolving" },
    { label: t.conversion, href: own },
    { label: t.takeBackTitle },
  ];
  return (
    <MemberFrame actor={actor} current="revolving" breadcrumb={crumbs}>
      <PageHeading above={<Steps lang={lang} current={1} />} lead={t.takeBackLead}>
        {t.takeBackTitle}
      </PageHeading>
      <Column>
        <ErrorSummary lang={lang} errors={errors} />
        <p>
          <b>{merchantName}</b>
        </p>
        <p>
          {t.takeBackEffect(formatDate(debit, lang, { year: true }), formatYen(principalYen, lang))}
        </p>
        <ScheduleChange lang={lang} {...preview.value} />
        <UndoForm lang={lang} address={own} idempotencyKey={idempotencyKey} />
      </Column>
    </MemberFrame>
  );
}
