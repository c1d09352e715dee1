import type { ReactNode } from "react";
import { Column, PageHeading } from "@/components/ui/page";
import { Steps } from "@/components/ui/steps";
import type { Guide } from "@/lib/disputes/queries/guide";
import type { MemberActor } from "@/lib/kernel/actor";
import { activityWords } from "@/lib/words/activity";
import type { Language } from "@/lib/kernel/language";
import { disputeWords } from "@/lib/words/disputes";
import { MemberFrame } from "../../../member-frame";
import { TransactionLine } from "./transaction-line";

type Props = {
  actor: MemberActor;
  lang: Language;
  guide: Guide;
  step: number;
  lead: string;
  children: ReactNode;
};

/** The frame of the pages that report a use: the steps, and the use itself. */
export function DisputeFrame({ actor, lang, guide, step, lead, children }: Props) {
  const t = disputeWords[lang];
  const { use } = guide;
  const crumbs = [
    { label: activityWords[lang].title, href: "/activity" },
    { label: use.merchantName, href: use.href },
    { label: t.start },
  ];
  return (
    <MemberFrame actor={actor} current="activity" breadcrumb={crumbs}>
      <PageHeading above={<Steps lang={lang} current={step} labels={t.steps} />} lead={lead}>
        {t.start}
      </PageHeading>
      <Column>
        <TransactionLine lang={lang} use={use} />
        {children}
      </Column>
    </MemberFrame>
  );
}
