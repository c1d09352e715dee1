import type { ReactNode } from "react";
import { Column, PageHeading } from "@/components/ui/page";
import { Steps } from "@/components/ui/steps";
import type { Guide } from "@/lib/disputes/queries/guide";
import type { MemberActor } from "@/lib/kernel/actor";
import { activityWords } from "@/lib/words/activity";
import type { Language } from "@/lib/kernel/language";
import { disputeWords } from "@/lib/words/disputes";
import { MemberFrame } from "../../../member-frame";
import { Surface } from "@/components/ui/surface";
import { formatDate, formatYen } from "@/lib/kernel/format";
import type { CardTransactionDetail } from "@/lib/ledger/queries/card-transaction";

type Props = {
  actor: MemberActor;
  lang: Language;
  guide: Guide;
  step: number;
  lead: string;
  children: ReactNode;
};

/** The frame of the pages that report a transaction: the steps, and the transaction itself. */
export function DisputeFrame({ actor, lang, guide, step, lead, children }: Props) {
  const t = disputeWords[lang];
  const { use: transaction } = guide;
  const crumbs = [
    { label: activityWords[lang].title, href: "/activity" },
    { label: transaction.merchantName, href: transaction.href },
    { label: t.start },
  ];
  return (
    <MemberFrame actor={actor} current="activity" breadcrumb={crumbs}>
      <PageHeading above={<Steps lang={lang} current={step} labels={t.steps} />} lead={lead}>
        {t.start}
      </PageHeading>
      <Column>
        <TransactionLine lang={lang} transaction={transaction} />
        {children}
      </Column>
    </MemberFrame>
  );
}

/** The transaction a report is about, in two lines. */
function TransactionLine({
  lang,
  transaction,
}: {
  lang: Language;
  transaction: CardTransactionDetail;
}) {
  return (
    <Surface>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <b>{transaction.merchantName}</b>
        <span className="figures font-semibold">{formatYen(transaction.amountYen, lang)}</span>
      </p>
      <p className="text-small text-quiet">
        {[formatDate(transaction.usedOn, lang, { year: true }), transaction.holderName, ""].join(
          " ・ ",
        )}
        <span className="figures whitespace-nowrap">{transaction.cardTail}</span>
      </p>
    </Surface>
  );
}
