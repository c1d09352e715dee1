import { CardFace } from "@/components/display/card-face";
import { Pair } from "@/components/ui/page";
import { Surface } from "@/components/ui/surface";
import { listCards } from "@/lib/cards/queries";
import { viewCardHeadroom } from "@/lib/credit/queries";
import { listDisputedTransactions } from "@/lib/disputes/queries";
import type { MemberActor } from "@/lib/kernel/actor";
import type { Language } from "@/lib/kernel/language";
import { homeWords } from "@/lib/words/home";
import { listRecentTransactions } from "@/lib/ledger/queries";
import { listUnreadMessages } from "@/lib/mail/queries";
import { issuer } from "@/lib/platform/issuer";
import { CardHeadroom } from "../card-headroom";
import { RecentTransactions } from "./recent-transactions";
import { UnreadMessages } from "./unread-messages";

type Props = { actor: MemberActor; lang: Language };

/** A family member's home: their own card, nothing of the contract. */
export async function FamilyHome({ actor, lang }: Props) {
  const t = homeWords[lang];
  const [headroom, transactions, disputed, cards, messages] = await Promise.all([
    viewCardHeadroom(actor),
    listRecentTransactions(actor, lang, 5),
    listDisputedTransactions(actor),
    listCards(actor),
    listUnreadMessages(actor, 3),
  ]);
  const card = cards[0];
  return (
    <>
      <CardHeadroom lang={lang} headroom={headroom} />
      <RecentTransactions lang={lang} rows={transactions} disputed={disputed} contact={issuer()} />
      <Pair>
        <Surface heading={t.card} id="card">
          {card && (
            <a href="/cards">
              <CardFace
                lang={lang}
                product={issuer().cardName}
                holder={card.holderName}
                lastFive={card.lastFive}
                expires={card.expires}
                isResting={!card.isUsable}
              />
            </a>
          )}
          <p>{t.pool}</p>
        </Surface>
        <UnreadMessages lang={lang} rows={messages} />
      </Pair>
    </>
  );
}
