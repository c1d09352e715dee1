import type { Query } from "@/lib/kernel/url";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Thread } from "@/components/display/thread";
import { ErrorSummary } from "@/components/form/error-summary";
import { Disclosure } from "@/components/ui/disclosure";
import { Note } from "@/components/ui/note";
import { PageHeading, Section } from "@/components/ui/page";
import { requireMember } from "@/lib/auth/session";
import { type CaseView, viewDispute } from "@/lib/disputes/queries";
import { isEnded } from "@/lib/disputes/rules";
import { formatDateTime } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { disputeWords } from "@/lib/words/disputes";
import { readFlash } from "@/lib/platform/http/flash";
import { requestLanguage } from "@/lib/platform/http/language";
import { disputeSentences } from "../../activity/[id]/dispute/form";
import { MemberFrame } from "../../member-frame";
import { CaseFacts } from "./case-facts";
import { ReplyForm, WithdrawForm } from "./form";

type Props = {
  params: Promise<{ number: string }>;
  searchParams: Promise<Query>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: disputeWords[await requestLanguage()].title };
}

/** One case: its state and its messages. */
export default async function DisputePage({ params, searchParams }: Props) {
  const actor = await requireMember();
  const lang = await requestLanguage();
  const t = disputeWords[lang];
  const dispute = await viewDispute(actor, (await params).number, lang);
  if (!dispute) notFound();
  const { e, notice } = await searchParams;
  const flash = await readFlash(e);
  const errors = disputeSentences(lang, flash.errors);
  const crumbs = [{ label: t.title, href: "/disputes" }, { label: dispute.receiptNo }];
  const { receiptNo } = dispute;
  const said = notice === "sent" ? t.sent : notice === "withdrawn" ? t.withdrawn : null;
  return (
    <MemberFrame actor={actor} current="activity" breadcrumb={crumbs}>
      <PageHeading lead={receiptNo}>{t.title}</PageHeading>
      {said && <Note role="status">{said}</Note>}
      <ErrorSummary lang={lang} errors={errors} />
      {dispute.status === "asked" && <Note kind="bad">{t.askedLead}</Note>}
      <CaseFacts lang={lang} dispute={dispute} />
      <Section heading={t.thread} id="thread">
        <Thread messages={messagesOf(lang, dispute)} />
      </Section>
      {!isEnded(dispute.status) && (
        <Section heading={t.replyText} id="reply">
          <ReplyForm {...{ lang, receiptNo, errors, flash }} />
          <Disclosure summary={t.withdrawTitle}>
            <p>{t.withdrawWhy}</p>
            <WithdrawForm lang={lang} receiptNo={receiptNo} />
          </Disclosure>
        </Section>
      )}
    </MemberFrame>
  );
}

function messagesOf(lang: Language, { messages }: CaseView) {
  const t = disputeWords[lang];
  return messages.map(({ messageId, author, name, text, writtenAt }) => ({
    id: messageId,
    from: author === "staff" ? t.byStaff : t.byMember(name ?? ""),
    isOwn: author === "member",
    at: formatDateTime(writtenAt, lang),
    text,
  }));
}
