import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Receipt } from "@/components/form/receipt";
import { PageHeading } from "@/components/ui/page";
import { Steps } from "@/components/ui/steps";
import { requireBasicMember } from "@/lib/auth/session";
import { listApplications } from "@/lib/cards/queries/family";
import { formatDateTime } from "@/lib/kernel/format";
import { familyApplyWords, familyCardsWords } from "@/lib/words/family-cards";
import { requestLanguage } from "@/lib/platform/http/language";
import { MemberFrame } from "../../../member-frame";
import { ApplicationStatus } from "../../application-list";

type Props = { params: Promise<{ number: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: familyApplyWords[await requestLanguage()].title };
}

/** 完了: the receipt of an application, and where it stands by now. */
export default async function ApplicationReceiptPage({ params }: Props) {
  const actor = await requireBasicMember();
  const lang = await requestLanguage();
  const t = familyApplyWords[lang];
  const words = familyCardsWords[lang];
  const { number } = await params;
  const found = (await listApplications(actor)).find(({ receiptNo }) => receiptNo === number);
  if (!found) notFound();
  const rows = [
    { term: t.appliedAt, value: formatDateTime(found.appliedAt, lang) },
    { term: t.name, value: found.name },
    { term: t.relationship, value: words.relationships[found.relationship] },
    { term: t.status, value: <ApplicationStatus lang={lang} application={found} /> },
  ];
  const crumbs = [{ label: words.title, href: "/family-cards" }, { label: t.title }];
  return (
    <MemberFrame actor={actor} current="familyCards" breadcrumb={crumbs}>
      <PageHeading above={<Steps lang={lang} current={2} />}>{t.title}</PageHeading>
      <Receipt
        lang={lang}
        title={t.done}
        number={found.receiptNo}
        rows={rows}
        next={<p>{t.next}</p>}
        home={{ href: "/family-cards", label: t.back }}
      />
    </MemberFrame>
  );
}
