import type { Query } from "@/lib/kernel/url";
import { historyPath, readHistory } from "./address";
import type { Metadata } from "next";
import { LinkButton } from "@/components/ui/button";
import { PageHeading, Section } from "@/components/ui/page";
import { Pager } from "@/components/ui/pager";
import { Surface } from "@/components/ui/surface";
import { requireBasicMember } from "@/lib/auth/session";
import { formatNumber } from "@/lib/kernel/format";
import { pointsWords, pointsExchangeWords } from "@/lib/words/points";
import { today } from "@/lib/platform/env";
import { requestLanguage } from "@/lib/platform/http/language";
import { listPointHistory, viewPoints, viewPointTerms } from "@/lib/points/queries";
import { MemberFrame } from "../member-frame";
import { ExpiryTable } from "./expiry-table";
import { PointsAmount } from "./points-amount";
import { PointHistory } from "./point-history";

export async function generateMetadata(): Promise<Metadata> {
  return { title: pointsWords[await requestLanguage()].title };
}

type Props = { searchParams: Promise<Query> };

/** The account's points: balance, expiry and history. */
export default async function PointsPage({ searchParams }: Props) {
  const actor = await requireBasicMember();
  const lang = await requestLanguage();
  const t = pointsWords[lang];
  const { cursor } = readHistory(await searchParams);
  const [points, history, terms] = await Promise.all([
    viewPoints(actor),
    listPointHistory(actor, cursor || undefined),
    viewPointTerms(actor),
  ]);
  const { balancePoints = 0, pendingPoints = 0, expiries = [] } = points ?? {};
  const older = history.nextCursor && historyPath(history.nextCursor);
  return (
    <MemberFrame actor={actor} current="points">
      <PageHeading lead={t.rule(formatNumber(terms.pointUnitYen))}>{t.title}</PageHeading>
      <Surface heading={t.balance} id="balance">
        <PointsAmount lang={lang} points={balancePoints} />
        <p>{t.pending(formatNumber(pendingPoints))}</p>
        {balancePoints < 0 && <p>{t.negative}</p>}
        <LinkButton href="/points/exchange">{pointsExchangeWords[lang].start}</LinkButton>
      </Surface>
      <Section heading={t.expiry} id="expiry">
        <p className="text-quiet">{t.expiryWhy(formatNumber(terms.pointMonths))}</p>
        <Surface padding="rows">
          <ExpiryTable lang={lang} expiries={expiries} today={today()} />
        </Surface>
      </Section>
      <Section heading={t.history} id="history">
        <Surface padding="rows">
          <PointHistory lang={lang} rows={history.rows} />
        </Surface>
        <Pager lang={lang} newerHref={cursor ? historyPath() : null} olderHref={older} />
      </Section>
    </MemberFrame>
  );
}
