import type { Query } from "@/lib/kernel/url";
import type { Metadata } from "next";
import { ErrorSummary } from "@/components/form/error-summary";
import { PageHeading, Section } from "@/components/ui/page";
import { Steps } from "@/components/ui/steps";
import { Surface } from "@/components/ui/surface";
import { requireBasicMember } from "@/lib/auth/session";
import { componentWords } from "@/lib/words/components";
import { pointsExchangeWords, pointsWords } from "@/lib/words/points";
import { readFlash } from "@/lib/platform/http/flash";
import { requestLanguage } from "@/lib/platform/http/language";
import { viewPoints } from "@/lib/points/queries";
import { viewCatalogue } from "@/lib/points/queries/exchange";
import { CoolingOffNote } from "../../cooling-off-note";
import { PointsAmount } from "../points-amount";
import { MemberFrame } from "../../member-frame";
import { ChargeSection, exchangeSentences, RewardForm } from "./form";

type Props = { searchParams: Promise<Query> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const lang = await requestLanguage();
  const { errors } = await readFlash((await searchParams).e);
  const { title } = pointsExchangeWords[lang];
  const hasErrors = Object.keys(errors).length > 0;
  return { title: hasErrors ? componentWords[lang].errorTitle(title) : title };
}

/** What points can be exchanged for. */
export default async function PointsExchangePage({ searchParams }: Props) {
  const actor = await requireBasicMember();
  const lang = await requestLanguage();
  const t = pointsExchangeWords[lang];
  const flash = await readFlash((await searchParams).e);
  const errors = exchangeSentences(lang, flash.errors);
  const [points, catalogue] = await Promise.all([viewPoints(actor), viewCatalogue(actor)]);
  const given = { lang, errors, values: flash.values };
  const crumbs = [{ label: pointsWords[lang].title, href: "/points" }, { label: t.title }];
  return (
    <MemberFrame actor={actor} current="points" breadcrumb={crumbs}>
      <PageHeading above={<Steps lang={lang} current={0} />} lead={t.lead}>
        {t.title}
      </PageHeading>
      <CoolingOffNote actor={actor} lang={lang} />
      <ErrorSummary lang={lang} errors={errors} />
      <Surface heading={t.balance} id="balance">
        <PointsAmount lang={lang} points={points?.balancePoints ?? 0} />
      </Surface>
      <Section heading={t.rewardSection} id="rewards">
        <RewardForm {...given} rewards={catalogue.rewards.filter(({ kind }) => kind !== "pay")} />
      </Section>
      <ChargeSection {...given} catalogue={catalogue} />
    </MemberFrame>
  );
}
