import { DefinitionRows } from "@/components/ui/definition-rows";
import type { BusinessDate } from "@/lib/kernel/business-date";
import { formatDate, formatYen } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { revolvingReceiptWords } from "@/lib/words/revolving";
import { renderRate } from "@/lib/revolving/format";
import type { RevolvingTerms } from "@/lib/revolving/rules/terms";
import type { Schedule } from "@/lib/revolving/rules/schedule";

type Props = {
  lang: Language;
  terms: RevolvingTerms;
  /** The purchases to convert. */
  principalYen: number;
  /** The monthly amount in words. */
  monthly: string;
  schedule: Schedule;
  /** The last day on which it can be undone. */
  deadlineOn: BusinessDate;
};

/** お支払い条件の書面: the rate, how each payment is computed, when it is due, the total. */
export function TermsSheet(props: Props) {
  const { lang, terms, schedule, principalYen, monthly, deadlineOn } = props;
  const t = revolvingReceiptWords[lang];
  const money = (amount: number) => formatYen(amount, lang);
  const day = (date: BusinessDate) => formatDate(date, lang, { year: true });
  const { rows, totalFeeYen, lastPayment } = schedule;
  const first = rows[0]?.debit;
  const totalYen = rows.reduce((sum, row) => sum + row.billedYen, 0);
  const [total, fee] = [money(totalYen), money(totalFeeYen)];
  const isIncluded = terms.feeMode === "included";
  const paymentOf = isIncluded ? t.disclosureIncludedValue : t.disclosurePaymentValue;
  const lines = [
    {
      term: t.disclosureRate,
      value: t.disclosureRateValue(renderRate(terms.annualRate)),
    },
    { term: t.disclosurePrincipal, value: money(principalYen) },
    {
      term: t.disclosurePayment,
      value: <b>{monthly}</b>,
      note: paymentOf(money(terms.trancheYen), money(terms.minimumYen)),
    },
    { term: t.disclosureFee, value: t.disclosureFeeValue },
    {
      term: t.disclosureWhen,
      value:
        first && lastPayment
          ? t.disclosureWhenValue(day(first), day(lastPayment), String(rows.length))
          : "—",
    },
    {
      term: t.disclosureTotal,
      value: t.disclosureTotalValue(total, money(totalYen - totalFeeYen), fee),
    },
    { term: t.disclosureTakeBack, value: t.disclosureTakeBackValue(day(deadlineOn)) },
    { term: t.disclosureDefence, value: t.disclosureDefenceValue },
  ];
  return <DefinitionRows rows={lines} />;
}
