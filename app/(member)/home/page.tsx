import type { Metadata } from "next";
import { PageHeading } from "@/components/ui/page";
import { requireMember } from "@/lib/auth/session";
import { type CardView, listCards } from "@/lib/cards/queries";
import { viewDebit } from "@/lib/debits/queries";
import { homeWords } from "@/lib/words/home";
import { requestLanguage } from "@/lib/platform/http/language";
import { DebitNotice } from "../debit-notice";
import { CoolingOffNote } from "../cooling-off-note";
import { MemberFrame } from "../member-frame";
import { BasicHome } from "./basic-home";
import { FamilyHome } from "./family-home";
import { Note } from "@/components/ui/note";
import { maskCardTail } from "@/lib/kernel/mask";
import { cardsWords } from "@/lib/words/cards";
import type { Language } from "@/lib/kernel/language";

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

/** Frozen, stopped or lost cards, mentioned on the home page. */
function CardNotice({ lang, cards }: { lang: Language; cards: readonly CardView[] }) {
  const t = cardsWords[lang];
  const worthSaying = cards.filter(({ isWorthAMention }) => isWorthAMention);
  if (worthSaying.length === 0) return null;
  return (
    <Note title={t.noticeTitle}>
      <ul className="grid gap-1">
        {worthSaying.map((card) => (
          <li key={card.cardId}>
            {t.noticeLine(
              `${card.holderName} ${maskCardTail(card.lastFive)}`,
              t.states[card.state],
            )}
          </li>
        ))}
      </ul>
      <p>
        <a href="/cards">{t.noticeLink}</a>
      </p>
    </Note>
  );
}
