import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Receipt } from "@/components/form/receipt";
import { PageHeading } from "@/components/ui/page";
import { Steps } from "@/components/ui/steps";
import { requireMember } from "@/lib/auth/session";
import { viewLoss } from "@/lib/cards/queries/loss";
import { formatDateTime } from "@/lib/kernel/format";
import { cardLossWords, cardsWords } from "@/lib/words/cards";
import { requestLanguage } from "@/lib/platform/http/language";
import { MemberFrame } from "../../../member-frame";
import { lossRows } from "../../loss-rows";

type Props = { params: Promise<{ number: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: cardLossWords[await requestLanguage()].title };
}

/** 完了: the receipt of a report; it can be read again. */
export default async function LossReceiptPage({ params }: Props) {
  const actor = await requireMember();
  const lang = await requestLanguage();
  const t = cardLossWords[lang];
  const loss = await viewLoss(actor, (await params).number);
  if (!loss) notFound();
  const lines = [
    ...t.next.split("\n"),
    ...(loss.unrecognised.length > 0 ? [t.nextUnrecognised] : []),
  ];
  const crumbs = [{ label: cardsWords[lang].title, href: "/cards" }, { label: t.title }];
  return (
    <MemberFrame actor={actor} current="cards" breadcrumb={crumbs}>
      <PageHeading above={<Steps lang={lang} current={2} />}>{t.title}</PageHeading>
      <Receipt
        lang={lang}
        title={t.done}
        number={loss.receiptNo}
        rows={[
          { term: t.doneOn, value: formatDateTime(loss.reportedAt, lang) },
          ...lossRows(lang, loss),
        ]}
        next={lines.map((line) => <p key={line}>{line}</p>)}
        home={{ href: "/cards", label: t.back }}
      />
    </MemberFrame>
  );
}
