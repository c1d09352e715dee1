import { Amount } from "@/components/ui/amount";
import { LinkButton } from "@/components/ui/button";
import { DefinitionRows } from "@/components/ui/definition-rows";
import { Surface } from "@/components/ui/surface";
import { formatDate, formatYen } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { revolvingMemberWords } from "@/lib/words/revolving";
import type { RevolvingView } from "@/lib/revolving/queries";
import { monthlyWords } from "./monthly-words";

type Props = { lang: Language; view: RevolvingView };

/** How much revolves, this month's fee, and the next payment in plain words. */
export function Balance({ lang, view }: Props) {
  const t = revolvingMemberWords[lang];
  const { next, schedule, balanceYen, chosenYen, minimumYen } = view;
  if (!next) return <p>{t.nothing}</p>;
  const money = (amount: number) => formatYen(amount, lang);
  const monthly = chosenYen === null ? t.minimum(money(minimumYen)) : monthlyWords(lang, chosenYen);
  const rows = [
    {
      term: t.fee,
      value: money(next.feeYen),
      note: t.feeWhy(formatDate(next.closing, lang, { weekday: false })),
    },
    {
      term: t.next,
      value: t.nextLine(formatDate(next.debit, lang), money(next.billedYen)),
      note: t.parts(money(next.principalYen), money(next.feeYen)),
    },
    {
      term: t.monthly,
      value: monthly,
      action: <a href="/revolving/amount">{t.changeMonthly}</a>,
    },
    { term: t.totalFee, value: money(schedule.totalFeeYen) },
    {
      term: t.lastPayment,
      value: schedule.lastPayment && formatDate(schedule.lastPayment, lang, { year: true }),
    },
  ];
  return (
    <Surface heading={t.balance} id="balance">
      <p>
        <Amount yen={balanceYen} lang={lang} />
      </p>
      <DefinitionRows rows={rows} />
      <p>
        <LinkButton href="/revolving/extra" variant="secondary" size="small">
          {t.payExtra}
        </LinkButton>
      </p>
    </Surface>
  );
}
