import { Cell, DataTable, FootRow, HeadCell, HeadRow, Row, Rows } from "@/components/ui/data-table";
import { Section } from "@/components/ui/page";
import { Surface } from "@/components/ui/surface";
import type { StatementView } from "@/lib/statements/queries";
import { formatDate, formatYen } from "@/lib/kernel/format";
import { componentWords } from "@/lib/words/components";
import type { Language } from "@/lib/kernel/language";
import { statementWords } from "@/lib/words/statements";

type Bill = NonNullable<StatementView["bill"]>;
type Entry = { key: string; date: string; what: string; amountYen: number };
type Props = { lang: Language; view: StatementView; bill: Bill };

/** What B is made of: payments, credits, and the refunds of the blocks above in one line. */
export function ReceivedBlock({ lang, view, bill }: Props) {
  const t = statementWords[lang];
  const entries = entriesOf(view, bill, lang);
  if (entries.length === 0) return null;
  return (
    <Section heading={t.received} id="received">
      <Surface padding="rows">
        <DataTable caption={t.received} captionHidden onPhone="compact">
          <HeadRow>
            <HeadCell>{t.date}</HeadCell>
            <HeadCell>{t.what}</HeadCell>
            <HeadCell numeric>{componentWords[lang].amount}</HeadCell>
          </HeadRow>
          <Rows>
            {entries.map((entry) => (
              <Row key={entry.key}>
                <Cell className="figures whitespace-nowrap text-quiet">{entry.date}</Cell>
                <Cell className="w-full">{entry.what}</Cell>
                <Cell numeric className="font-semibold">
                  {formatYen(entry.amountYen, lang)}
                </Cell>
              </Row>
            ))}
          </Rows>
          <FootRow label={t.receivedTotal} columns={2}>
            {formatYen(bill.sum.receivedYen, lang)}
          </FootRow>
        </DataTable>
      </Surface>
    </Section>
  );
}

export function entriesOf(view: StatementView, bill: Bill, lang: Language): Entry[] {
  const t = statementWords[lang];
  const day = (date: StatementView["closingOn"]) => formatDate(date, lang, { weekday: false });
  const paid = bill.received.map((payment) => ({
    key: payment.paymentId,
    date: day(payment.paidOn),
    what: t.methods[payment.method],
    amountYen: payment.amountYen,
  }));
  const credited = view.creditAdjustments.map((line) => ({
    key: line.href,
    date: day(line.usedOn),
    what: line.merchantName,
    amountYen: Math.abs(line.amountYen),
  }));
  const refundYen = view.blocks
    .flatMap(({ lines }) => lines)
    .filter(({ kind }) => kind === "refund")
    .reduce((sum, { amountYen }) => sum - amountYen, 0);
  const refunds = { key: "refunds", date: "", what: t.refunds, amountYen: refundYen };
  return [...paid, ...credited, ...(refundYen > 0 ? [refunds] : [])];
}
