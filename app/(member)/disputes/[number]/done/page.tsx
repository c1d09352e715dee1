import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Receipt } from "@/components/form/receipt";
import { LinkButton } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { PageHeading } from "@/components/ui/page";
import { Steps } from "@/components/ui/steps";
import { requireMember } from "@/lib/auth/session";
import { viewDispute } from "@/lib/disputes/queries";
import { formatDateTime, formatYen } from "@/lib/kernel/format";
import { disputeWords } from "@/lib/words/disputes";
import { requestLanguage } from "@/lib/platform/http/language";
import { MemberFrame } from "../../../member-frame";

type Props = { params: Promise<{ number: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: disputeWords[await requestLanguage()].done };
}

/** 完了: the number, what happens next, and how to keep the card from being used again. */
export default async function DisputeDonePage({ params }: Props) {
  const actor = await requireMember();
  const lang = await requestLanguage();
  const t = disputeWords[lang];
  const dispute = await viewDispute(actor, (await params).number, lang);
  if (!dispute) notFound();
  const amount = formatYen(dispute.amountYen, lang);
  const rows = [
    { term: t.use, value: dispute.merchantName, note: amount },
    { term: t.reason, value: t.reasons[dispute.reason] },
    { term: t.openedOn, value: formatDateTime(dispute.openedAt, lang) },
  ];
  const crumbs = [{ label: t.title, href: "/disputes" }, { label: dispute.receiptNo }];
  const next = [t.nextReply, t.billing, t.nextMail].map((line) => <p key={line}>{line}</p>);
  return (
    <MemberFrame actor={actor} current="activity" breadcrumb={crumbs}>
      <PageHeading above={<Steps lang={lang} current={3} labels={t.steps} />}>
        {t.start}
      </PageHeading>
      <Receipt
        lang={lang}
        title={t.done}
        number={dispute.receiptNo}
        rows={rows}
        next={next}
        home={{ href: "/disputes", label: t.toList }}
      />
      {dispute.reason === "unknown" && (
        <Note title={t.freezeTitle}>
          <p>{t.freezeWhy}</p>
          <p>
            <LinkButton href="/cards" variant="secondary" size="small">
              {t.freeze}
            </LinkButton>
          </p>
        </Note>
      )}
      {dispute.isRevolving && <Note title={t.defenceTitle}>{t.defence}</Note>}
    </MemberFrame>
  );
}
