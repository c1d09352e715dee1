import { statementPath } from "../statements/address";
import { Deadline } from "@/components/display/deadline";
import { type Contact, HelpContact } from "@/components/display/help-contact";
import { Amount } from "@/components/ui/amount";
import { Surface } from "@/components/ui/surface";
import { Tag, type TagKind } from "@/components/ui/tag";
import { bankNameOf } from "@/lib/kernel/bank-names";
import type { BusinessDate } from "@/lib/kernel/business-date";
import { formatDate, formatYen } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { homeWords } from "@/lib/words/home";
import type { NextPaymentView } from "@/lib/members/queries";

type Props = {
  lang: Language;
  payment: NextPaymentView;
  today: BusinessDate;
  contact: Contact;
};

type TagWord = "fixed" | "open" | "late" | "checking";

const tags: Record<NextPaymentView["state"], { kind: TagKind; word: TagWord }> = {
  fixed: { kind: "fixed", word: "fixed" },
  "awaiting-result": { kind: "hold", word: "checking" },
  overdue: { kind: "bad", word: "late" },
  "nothing-due": { kind: "fixed", word: "fixed" },
  credit: { kind: "fixed", word: "fixed" },
  received: { kind: "fixed", word: "fixed" },
  open: { kind: "hold", word: "open" },
};

/** 次回のお支払い: how much, when, from where, and what to do about it. */
export function NextPayment({ lang, payment, today, contact }: Props) {
  const t = homeWords[lang];
  const { state, billedYen, amountYen, debitOn } = payment;
  const tag = tags[state];
  const isLate = state === "overdue";
  const isPartlyReceived = amountYen > 0 && amountYen < billedYen;
  return (
    <Surface heading={t.payment} id="payment" aside={<Tag kind={tag.kind}>{t[tag.word]}</Tag>}>
      <Amount yen={amountYen} lang={lang} tone={isLate ? "bad" : "ink"} />
      <p>
        <span className="sr-only">{t.debitDate} </span>
        <Deadline lang={lang} date={debitOn} today={today} />
      </p>
      {isPartlyReceived && <p>{t.partlyReceived(formatYen(billedYen, lang))}</p>}
      <p className={isLate ? "font-semibold text-vermilion" : undefined}>
        {sentenceOf(payment, lang, today)}
      </p>
      <p className="text-quiet">
        {t.from(bankNameOf(payment.bankCode, lang))}{" "}
        <span className="figures whitespace-nowrap">{payment.accountTail}</span>
      </p>
      {isLate && <HelpContact lang={lang} contact={contact} />}
      <p>
        {payment.billMonth ? (
          <a href={statementPath(payment.billMonth)}>{t.billLink}</a>
        ) : (
          <a href="/activity?state=unbilled">{t.openLink}</a>
        )}
      </p>
    </Surface>
  );
}

/** What the state means for the reader, in a sentence. */
function sentenceOf(payment: NextPaymentView, lang: Language, today: BusinessDate): string {
  const t = homeWords[lang];
  const bank = bankNameOf(payment.bankCode, lang);
  const amount = formatYen(payment.amountYen, lang);
  const credit = formatYen(payment.creditYen, lang);
  switch (payment.state) {
    case "fixed":
      return today <= payment.payInBy
        ? t.prepare(formatDate(payment.payInBy, lang), bank, amount)
        : t.prepareNow(bank, amount);
    case "awaiting-result":
      return t.awaiting(formatDate(payment.debitOn, lang));
    case "overdue":
      return t.overdue(formatDate(payment.debitOn, lang), bank);
    case "nothing-due":
      return t.nothingDue;
    case "credit":
      return t.credit(credit);
    case "received":
      return t.received(formatYen(payment.billedYen, lang));
    case "open": {
      const why = t.openWhy(formatDate(payment.closingOn, lang));
      return payment.creditYen > 0 ? `${why}${t.creditOpen(credit)}` : why;
    }
  }
}
