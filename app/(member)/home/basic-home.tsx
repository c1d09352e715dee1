import { Pair, Section } from "@/components/ui/page";
import { listRecentUses } from "@/lib/ledger/queries";
import { viewCredit } from "@/lib/credit/queries";
import { listDisputedTransactions } from "@/lib/disputes/queries";
import type { MemberActor } from "@/lib/kernel/actor";
import { formatYen } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { homeWords } from "@/lib/words/home";
import { viewNextPayment, viewRevolvingLine } from "@/lib/members/queries";
import { listUnreadMessages } from "@/lib/mail/queries";
import { today } from "@/lib/platform/env";
import { issuer } from "@/lib/platform/issuer";
import { viewPoints } from "@/lib/points/queries";
import { AvailableCredit } from "./available-credit";
import { NextPayment } from "./next-payment";
import { PointsLine } from "./points-line";
import { RecentTransactions } from "./recent-transactions";
import { UnreadMessages } from "./unread-messages";

type Props = { actor: MemberActor; lang: Language };

/** The basic member's home: how much, when, is it enough. */
export async function BasicHome({ actor, lang }: Props) {
  const t = homeWords[lang];
  const [payment, credit, revolving, uses, disputed, points, messages] = await Promise.all([
    viewNextPayment(actor),
    viewCredit(actor),
    viewRevolvingLine(actor),
    listRecentUses(actor, lang, 5),
    listDisputedTransactions(actor),
    viewPoints(actor),
    listUnreadMessages(actor, 3),
  ]);
  return (
    <>
      <Pair>
        {payment && (
          <NextPayment lang={lang} payment={payment} today={today()} contact={issuer()} />
        )}
        <AvailableCredit lang={lang} credit={credit} />
      </Pair>
      {revolving && (
        <Section heading={t.revolvingHeading} id="revolving">
          <p>
            {t.revolvingLine(
              formatYen(revolving.balanceYen, lang),
              formatYen(revolving.feeYen, lang),
            )}
          </p>
        </Section>
      )}
      <RecentTransactions lang={lang} rows={uses} disputed={disputed} contact={issuer()} />
      <Pair>
        {points && <PointsLine lang={lang} points={points} />}
        <UnreadMessages lang={lang} rows={messages} />
      </Pair>
    </>
  );
}
