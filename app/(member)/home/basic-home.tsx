import { Pair, Section } from "@/components/ui/page";
import { listRecentTransactions } from "@/lib/ledger/queries";
import { type CreditView, viewCredit } from "@/lib/credit/queries";
import { listDisputedTransactions } from "@/lib/disputes/queries";
import type { MemberActor } from "@/lib/kernel/actor";
import { formatDate, formatNumber, formatYen } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { homeWords } from "@/lib/words/home";
import { viewNextPayment, viewRevolvingLine } from "@/lib/members/queries";
import { listUnreadMessages } from "@/lib/mail/queries";
import { today } from "@/lib/platform/env";
import { issuer } from "@/lib/platform/issuer";
import { type PointsView, viewPoints } from "@/lib/points/queries";
import { NextPayment } from "./next-payment";
import { RecentTransactions } from "./recent-transactions";
import { UnreadMessages } from "./unread-messages";
import { CreditBar } from "@/components/chart/credit-bar";
import { Amount } from "@/components/ui/amount";
import { Surface } from "@/components/ui/surface";
import { maxYen, zeroYen } from "@/lib/kernel/yen";

type Props = { actor: MemberActor; lang: Language };

/** The basic member's home: how much, when, is it enough. */
export async function BasicHome({ actor, lang }: Props) {
  const t = homeWords[lang];
  const [payment, credit, revolving, transactions, disputed, points, messages] = await Promise.all([
    viewNextPayment(actor),
    viewCredit(actor),
    viewRevolvingLine(actor),
    listRecentTransactions(actor, lang, 5),
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
      <RecentTransactions lang={lang} rows={transactions} disputed={disputed} contact={issuer()} />
      <Pair>
        {points && <PointsLine lang={lang} points={points} />}
        <UnreadMessages lang={lang} rows={messages} />
      </Pair>
    </>
  );
}

/** ご利用可能額: the number, and the limit as one bar of parts. */
function AvailableCredit({ lang, credit }: { lang: Language; credit: CreditView }) {
  const t = homeWords[lang];
  return (
    <Surface heading={t.available} id="available">
      <Amount yen={maxYen(zeroYen, credit.availableYen)} lang={lang} />
      <CreditBar
        lang={lang}
        limitYen={credit.limitYen}
        availableYen={credit.availableYen}
        parts={[
          { label: t.shopping, yen: credit.shoppingYen, note: t.shoppingNote },
          { label: t.revolving, yen: credit.revolvingYen },
          { label: t.holds, yen: credit.holdsYen },
          { label: t.cash, yen: credit.cashYen },
        ]}
      />
      <p>
        <a href="/credit">{t.availableLink}</a>
      </p>
    </Surface>
  );
}

/** The point balance and what expires next, in one line. */
function PointsLine({ lang, points }: { lang: Language; points: PointsView }) {
  const t = homeWords[lang];
  const next = points.expiries[0];
  const expiry =
    next &&
    t.pointsExpire(formatNumber(next.points), formatDate(next.expiresOn, lang, { year: true }));
  return (
    <Surface heading={t.points} id="points">
      <p className="figures text-subheading font-bold">
        {t.pointsBalance(formatNumber(points.balancePoints))}
      </p>
      {points.pendingPoints !== 0 && <p>{t.pointsPending(formatNumber(points.pendingPoints))}</p>}
      {expiry && <p className="text-quiet">{expiry}</p>}
      <p>
        <a href="/points">{t.pointsLink}</a>
      </p>
    </Surface>
  );
}
