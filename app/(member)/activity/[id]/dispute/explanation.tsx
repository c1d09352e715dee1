import { formatDate, formatYen } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { disputeGuideWords, disputeWords } from "@/lib/words/disputes";
import type { Guide } from "@/lib/disputes/queries/guide";
import type { Explanation } from "@/lib/disputes/rules";

type Props = { lang: Language; guide: Guide };

/** Common explanations, each with the facts of this card transaction. */
export function Explanations({ lang, guide }: Props) {
  const t = disputeGuideWords[lang].explain;
  return (
    <ul className="grid gap-5">
      {guide.explanations.map((name) => (
        <li key={name} className="grid gap-1 border-l-4 border-indigo pl-4">
          <h2 className="text-body font-bold">{t[name].title}</h2>
          <p>{bodyOf(lang, name, guide)}</p>
          {name === "earlier" && <EarlierTransactions lang={lang} guide={guide} />}
        </li>
      ))}
    </ul>
  );
}

function bodyOf(lang: Language, name: Explanation, { use: transaction }: Guide): string {
  const t = disputeGuideWords[lang].explain;
  const day = (date: typeof transaction.usedOn) => formatDate(date, lang);
  const yen = (amount: number) => formatYen(amount, lang);
  const [refund] = transaction.refunds;
  switch (name) {
    case "family":
      return t.family.body(transaction.holderName, transaction.cardTail);
    case "refund":
      return refund ? t.refund.body(day(refund.usedOn), yen(-refund.amountYen)) : "";
    case "name":
      return t.name.body(transaction.merchantRaw ?? "", transaction.merchantName);
    case "dates":
      return t.dates.body(
        day(transaction.usedOn),
        day(transaction.processedOn ?? transaction.usedOn),
      );
    case "pending":
      return t.pending.body(day(transaction.usedOn));
    case "foreign":
      return t.foreign.body(
        `${transaction.foreign?.amount} ${transaction.foreign?.currency}`,
        yen(transaction.amountYen),
      );
    case "amount":
      return t.amount.body(yen(transaction.authorizedYen ?? 0), yen(transaction.amountYen));
    case "earlier":
      return t.earlier.body;
    case "fee":
      return t.fee.body();
  }
}

function EarlierTransactions({ lang, guide }: Props) {
  return (
    <ul>
      {guide.earlier.map(({ href, usedOn, amountYen }) => (
        <li key={href}>
          <a href={href} className="figures">
            {disputeWords[lang].refundOf(
              formatDate(usedOn, lang, { year: true }),
              formatYen(amountYen, lang),
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}
