import type { Metadata } from "next";
import { PageHeading } from "@/components/ui/page";
import { requireMember } from "@/lib/auth/session";
import { listCards } from "@/lib/cards/queries";
import { viewDebit } from "@/lib/debits/queries";
import { homeWords } from "@/lib/words/home";
import { requestLanguage } from "@/lib/platform/http/language";
import { CardNotice } from "../card-notice";
import { DebitNotice } from "../debit-notice";
import { CoolingOffNote } from "../cooling-off-note";
import { MemberFrame } from "../member-frame";
import { BasicHome } from "./basic-home";
import { FamilyHome } from "./family-home";

export async function generateMetadata(): Promise<Metadata> {
  return { title: homeWords[await requestLanguage()].title };
}

/** How much, when, is it enough. */
export default async function HomePage() {
  const actor = await requireMember();
  const lang = await requestLanguage();
  const Home = actor.role === "basic" ? BasicHome : FamilyHome;
  return (
    <MemberFrame actor={actor} current="home">
      <PageHeading hidden>{homeWords[lang].title}</PageHeading>
      <CardNotice lang={lang} cards={await listCards(actor)} />
      <DebitNotice lang={lang} debit={await viewDebit(actor)} />
      <CoolingOffNote actor={actor} lang={lang} />
      <Home actor={actor} lang={lang} />
    </MemberFrame>
  );
}
