import { basicMemberOf } from "@/lib/auth/session";
import { renderCalendar } from "@/lib/statements/format/calendar";
import { listDebitDates } from "@/lib/statements/queries/debit-dates";
import { bankNameOf } from "@/lib/kernel/bank-names";
import { formatYen } from "@/lib/kernel/format";
import { statementWords } from "@/lib/words/statements";
import { viewNextPayment } from "@/lib/members/queries";
import { requestLanguage } from "@/lib/platform/http/language";
import { issuer } from "@/lib/platform/issuer";

/** The debit dates as an iCalendar file. */
export async function GET(request: Request): Promise<Response> {
  const actor = await basicMemberOf(request);
  if (actor instanceof Response) return actor;
  const lang = await requestLanguage();
  const t = statementWords[lang];
  const [dates, payment] = await Promise.all([listDebitDates(actor), viewNextPayment(actor)]);
  const note = payment ? t.readyBy(bankNameOf(payment.bankCode, lang)) : "";
  const product = issuer().cardName;
  const days = dates.map(({ key, debitOn, amountYen }) => ({
    uid: `${key}@kaiin`,
    date: debitOn,
    title: `${product} ${amountYen === null ? t.debitPlanned : t.debitOf(formatYen(amountYen, lang))}`,
    note,
  }));
  const calendar = renderCalendar(days, { name: t.calendarName(product), madeAt: new Date() });
  return new Response(calendar, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="payment-dates.ics"',
      "Cache-Control": "private, no-store",
    },
  });
}
