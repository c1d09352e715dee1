import type { Query } from "@/lib/kernel/url";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Thread } from "@/components/display/thread";
import { ErrorSummary } from "@/components/form/error-summary";
import { Note } from "@/components/ui/note";
import { PageHeading, Section } from "@/components/ui/page";
import { formatDateTime } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { deskCaseWords } from "@/lib/words/desk";
import { readFlash } from "@/lib/platform/http/flash";
import { requestLanguage } from "@/lib/platform/http/language";
import { type CaseFile, viewCase } from "@/lib/support/queries/cases";
import { requireStaff } from "@/lib/support/session";
import { AdminFrame } from "../../admin-frame";
import { OpenCase } from "../open-form";
import { CaseFacts } from "./case-facts";
import { caseSentences, ResolveForm, WriteForm } from "./form";

type Props = {
  params: Promise<{ number: string }>;
  searchParams: Promise<Query>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskCaseWords[await requestLanguage()].case };
}

/** One case: its card transaction, its messages and its resolution. */
export default async function CasePage({ params, searchParams }: Props) {
  const actor = await requireStaff("agent", "supervisor");
  const lang = await requestLanguage();
  const t = deskCaseWords[lang];
  const receiptNo = (await params).number;
  const file = await viewCase(actor, receiptNo);
  if (!file) notFound();
  const breadcrumb = [{ label: t.title, href: "/admin/cases" }, { label: receiptNo }];
  if (file === "closed") {
    return (
      <AdminFrame actor={actor} current="cases" breadcrumb={breadcrumb}>
        <PageHeading lead={t.closed}>{t.case}</PageHeading>
        <OpenCase lang={lang} receiptNo={receiptNo} />
      </AdminFrame>
    );
  }
  const { e, notice } = await searchParams;
  const flash = await readFlash(e);
  const errors = caseSentences(lang, flash.errors);
  const said = Object.entries(t.done).find(([name]) => name === notice)?.[1];
  const form = { lang, receiptNo, errors, values: flash.values };
  return (
    <AdminFrame actor={actor} current="cases" breadcrumb={breadcrumb}>
      <PageHeading lead={receiptNo}>{t.case}</PageHeading>
      {said && <Note role="status">{said}</Note>}
      <ErrorSummary lang={lang} errors={errors} heading={t.errorHeading} />
      <CaseFacts lang={lang} file={file} />
      <Section heading={t.thread} id="thread">
        <Thread messages={messagesOf(lang, file)} />
      </Section>
      {file.endedAt === null && (
        <>
          <Section heading={t.write} id="write">
            <WriteForm {...form} />
          </Section>
          <Section heading={t.resolve} id="resolve">
            <ResolveForm {...form} />
          </Section>
        </>
      )}
    </AdminFrame>
  );
}

function messagesOf(lang: Language, { messages }: CaseFile) {
  return messages.map(({ messageId, author, from, text, writtenAt }) => ({
    id: messageId,
    from: author === "staff" ? deskCaseWords[lang].staff(from) : from,
    isOwn: author === "staff",
    at: formatDateTime(writtenAt, lang),
    text,
  }));
}
