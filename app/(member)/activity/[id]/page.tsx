import { readTransaction } from "../address";
import { type Query, segmentText } from "@/lib/kernel/url";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DisputedTag, StateWord } from "@/components/display/activity-table";
import { Amount } from "@/components/ui/amount";
import { Note } from "@/components/ui/note";
import { Page, PageHeading } from "@/components/ui/page";
import { Surface } from "@/components/ui/surface";
import { requireMember } from "@/lib/auth/session";
import { viewOpenCase } from "@/lib/disputes/queries/guide";
import { activityWords } from "@/lib/words/activity";
import { disputeWords } from "@/lib/words/disputes";
import { viewCardTransaction } from "@/lib/ledger/queries/card-transaction";
import { requestLanguage } from "@/lib/platform/http/language";
import { MemberFrame } from "../../member-frame";
import { DisputeLink } from "./dispute-link";
import { RevolvingLink } from "./revolving-link";
import { TransactionRows } from "./transaction-rows";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Query>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: activityWords[await requestLanguage()].detail };
}

/** One card transaction with all its facts. */
export default async function CardTransactionPage({ params, searchParams }: Props) {
  const actor = await requireMember();
  const lang = await requestLanguage();
  const id = segmentText((await params).id);
  const transaction = await viewCardTransaction(actor, id, lang);
  if (!transaction) notFound();
  const openCase = await viewOpenCase(actor, id);
  const isRecognised = readTransaction(await searchParams).notice === "recognised";
  const t = activityWords[lang];
  const breadcrumb = [{ label: t.title, href: "/activity" }, { label: transaction.merchantName }];
  return (
    <MemberFrame {...{ actor, breadcrumb }} current="activity">
      <Page>
        <PageHeading lead={t.detail}>{transaction.merchantName}</PageHeading>
        {isRecognised && <Note role="status">{disputeWords[lang].recognisedDone}</Note>}
        <div className="grid gap-4">
          <p className="flex flex-wrap items-baseline gap-x-4">
            <Amount yen={transaction.amountYen} lang={lang} />
            <StateWord lang={lang} state={transaction.state} />
            {openCase && <DisputedTag lang={lang} />}
          </p>
          <Surface>
            <TransactionRows lang={lang} transaction={transaction} />
          </Surface>
          <RevolvingLink {...{ actor, lang }} href={transaction.href} />
          <DisputeLink lang={lang} transaction={transaction} openCase={openCase} />
        </div>
      </Page>
    </MemberFrame>
  );
}
