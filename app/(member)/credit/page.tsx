import { oneText } from "@/lib/platform/http/address";
import type { Query } from "@/lib/kernel/url";
import type { Metadata } from "next";
import { PageHeading } from "@/components/ui/page";
import { requireMember } from "@/lib/auth/session";
import { viewCardHeadroom } from "@/lib/credit/queries";
import type { MemberActor } from "@/lib/kernel/actor";
import { creditWords } from "@/lib/words/credit";
import type { Language } from "@/lib/kernel/language";
import { requestLanguage } from "@/lib/platform/http/language";
import { CardHeadroom } from "../card-headroom";
import { MemberFrame } from "../member-frame";
import { BasicCredit } from "./basic-credit";
import { SpendCheck } from "./form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: creditWords[await requestLanguage()].title };
}

type Props = { searchParams: Promise<Query> };

/** How much is left, what of, and when it comes back. */
export default async function CreditPage({ searchParams }: Props) {
  const actor = await requireMember();
  const lang = await requestLanguage();
  const t = creditWords[lang];
  const { amount } = await searchParams;
  const view = { actor, lang, typed: amount === undefined ? undefined : oneText.parse(amount) };
  const isBasic = actor.role === "basic";
  return (
    <MemberFrame actor={actor} current="credit">
      <PageHeading lead={isBasic ? t.lead : t.familyLead}>{t.title}</PageHeading>
      {isBasic ? <BasicCredit {...view} /> : <FamilyCredit {...view} />}
    </MemberFrame>
  );
}

type FamilyProps = { actor: MemberActor; lang: Language; typed: string | undefined };

/** A family member's own card alone. */
async function FamilyCredit({ actor, lang, typed }: FamilyProps) {
  const headroom = await viewCardHeadroom(actor);
  return (
    <>
      <CardHeadroom lang={lang} headroom={headroom} />
      <SpendCheck lang={lang} typed={typed} availableYen={headroom.leftYen} isOwnCard />
    </>
  );
}
