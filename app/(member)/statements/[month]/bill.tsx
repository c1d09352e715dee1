import { BillSum } from "@/components/chart/bill-sum";
import { Amount } from "@/components/ui/amount";
import { DefinitionRows } from "@/components/ui/definition-rows";
import { Pair } from "@/components/ui/page";
import { Surface } from "@/components/ui/surface";
import { Tag } from "@/components/ui/tag";
import type { StatementView } from "@/lib/statements/queries";
import { formatDate, formatYen } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { statementWords } from "@/lib/words/statements";

type Props = {
  lang: Language;
  bill: NonNullable<StatementView["bill"]>;
  debitOn: StatementView["debitOn"];
};

/** Amount, debit date and account; beside it the sum. */
export function Bill({ lang, bill, debitOn }: Props) {
  const t = statementWords[lang];
  const { sum, status, openYen, account } = bill;
  const isOpen = openYen > 0 && openYen !== sum.billedYen && status !== "carried";
  return (
    <Pair>
      <Surface
        heading={t.billed}
        id="billed"
        aside={<Tag kind={status === "unpaid" ? "fixed" : "plain"}>{t.states[status]}</Tag>}
      >
        <p>
          <Amount yen={sum.billedYen} lang={lang} />
        </p>
        <DefinitionRows
          rows={[
            { term: t.debitOn, value: <b>{formatDate(debitOn, lang, { year: true })}</b> },
            {
              term: t.account,
              value: (
                <>
                  {t.accountOf(account.bankName, account.branchCode, t.accountKinds[account.kind])}{" "}
                  <span className="whitespace-nowrap">{account.tail}</span>
                </>
              ),
              note: t.accountNow,
            },
          ]}
        />
        <p className="text-small text-quiet">
          {t.stateWhy[status]}
          {isOpen && <b className="block text-ink">{t.open(formatYen(openYen, lang))}</b>}
        </p>
      </Surface>
      <Surface heading={t.sum} id="sum">
        <BillSum {...sum} lang={lang} caption={t.sum} captionHidden note={noteOf(sum, lang)} />
      </Surface>
    </Pair>
  );
}

/** Why E is what it is beside D. */
export function noteOf(sum: Props["bill"]["sum"], lang: Language): string {
  const t = statementWords[lang];
  if (sum.balanceYen < 0) return t.carriedOver(formatYen(Math.abs(sum.balanceYen), lang));
  if (sum.billedYen === sum.balanceYen) return t.equal;
  return t.differs(formatYen(sum.billedYen, lang));
}
