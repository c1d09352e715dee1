import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Receipt } from "@/components/form/receipt";
import { PageHeading } from "@/components/ui/page";
import { Steps } from "@/components/ui/steps";
import { requireBasicMember } from "@/lib/auth/session";
import { viewChange } from "@/lib/cards/queries/family";
import { formatDateTime, formatYen } from "@/lib/kernel/format";
import { familyCardsWords } from "@/lib/words/family-cards";
import { requestLanguage } from "@/lib/platform/http/language";
import { MemberFrame } from "../../../member-frame";

type Props = { params: Promise<{ number: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: familyCardsWords[await requestLanguage()].title };
}

/** 完了: the receipt of a change of a family card; it can be read again. */
export default async function ChangeReceiptPage({ params }: Props) {
  const actor = await requireBasicMember();
  const lang = await requestLanguage();
  const t = familyCardsWords[lang];
  const change = await viewChange(actor, (await params).number);
  if (!change) notFound();
  const { kind, capYen, requestedAt } = change;
  const title = t[`${kind}Title`];
  const after =
    kind === "cap" ? (capYen === null ? t.capNone : formatYen(capYen, lang)) : t.after[kind];
  const crumbs = [{ label: t.title, href: "/family-cards" }, { label: title }];
  return (
    <MemberFrame actor={actor} current="familyCards" breadcrumb={crumbs}>
      <PageHeading above={<Steps lang={lang} current={2} />}>{title}</PageHeading>
      <Receipt
        lang={lang}
        title={t.done[kind]}
        number={change.receiptNo}
        rows={[
          { term: t.requestedAt, value: formatDateTime(requestedAt, lang) },
          { term: t.card, value: `${change.holderName} ${change.cardTail}` },
          { term: t.item[kind], value: after },
        ]}
        next={
          <>
            <p>{t.doneNext[kind]}</p>
            <p>{t.mailed}</p>
          </>
        }
        home={{ href: "/family-cards", label: t.back }}
      />
    </MemberFrame>
  );
}
