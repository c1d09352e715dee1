import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Receipt } from "@/components/form/receipt";
import { PageHeading } from "@/components/ui/page";
import { Steps } from "@/components/ui/steps";
import { requireBasicMember } from "@/lib/auth/session";
import { formatDate, formatNumber } from "@/lib/kernel/format";
import { pointsWords, pointsExchangeWords } from "@/lib/words/points";
import { requestLanguage } from "@/lib/platform/http/language";
import { viewExchange } from "@/lib/points/queries/exchange";
import { MemberFrame } from "../../../member-frame";
import { gainWords } from "../exchange-words";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: pointsExchangeWords[await requestLanguage()].title };
}

/** 完了: the receipt; it can be read again from the history. */
export default async function ExchangeReceiptPage({ params }: Props) {
  const actor = await requireBasicMember();
  const lang = await requestLanguage();
  const t = pointsExchangeWords[lang];
  const view = await viewExchange(actor, (await params).id);
  if (!view) notFound();
  const { name, gets, when } = gainWords(lang, view.reward, view);
  const rows = [
    { term: t.doneOn, value: formatDate(view.exchangedOn, lang, { year: true }) },
    { term: t.reward, value: name },
    { term: t.used, value: t.countOf(formatNumber(view.points)) },
    { term: t.youGet, value: gets },
    { term: t.when, value: when },
  ];
  const crumbs = [{ label: pointsWords[lang].title, href: "/points" }, { label: t.title }];
  return (
    <MemberFrame actor={actor} current="points" breadcrumb={crumbs}>
      <PageHeading above={<Steps lang={lang} current={2} />}>{t.title}</PageHeading>
      <Receipt
        lang={lang}
        title={t.done}
        number={view.receiptNo}
        rows={rows}
        next={<p>{t.nextMail}</p>}
        home={{ href: "/points", label: t.toPoints }}
      />
    </MemberFrame>
  );
}
