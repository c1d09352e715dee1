import { Deadline } from "@/components/display/deadline";
import { DefinitionRows } from "@/components/ui/definition-rows";
import { Surface } from "@/components/ui/surface";
import type { RevolvingPart, StatementView } from "@/lib/statements/queries";
import { formatYen } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { revolvingMemberWords } from "@/lib/words/revolving";
import { statementWords } from "@/lib/words/statements";
import { subtractYen } from "@/lib/kernel/yen";
import { today } from "@/lib/platform/env";

type Bill = NonNullable<StatementView["bill"]>;
type Props = { lang: Language; bill: Bill };

/** The revolving part of the bill; until the deadline with a link to convert more. */
export function RevolvingBlock({ lang, bill: { revolving, revolvingUntil } }: Props) {
  const t = statementWords[lang];
  const { candidates, deadline } = revolvingMemberWords[lang];
  return (
    <>
      {revolving && (
        <Surface heading={t.revolving} id="revolving">
          <DefinitionRows
            rows={revolvingRowsOf(revolving, lang).map(({ term, amount, isStrong }) => ({
              term,
              value: isStrong ? <b className="figures">{amount}</b> : amount,
            }))}
          />
          <p className="text-small text-quiet">
            {revolvingNoteOf(revolving, lang)} <a href="/revolving">{t.revolvingPlan}</a>
          </p>
        </Surface>
      )}
      {revolvingUntil && (
        <p>
          <a href="/revolving#candidates">{candidates}</a>
          <span className="block text-small">
            {deadline} <Deadline lang={lang} date={revolvingUntil} today={today()} time="23:59" />
          </span>
        </p>
      )}
    </>
  );
}

/** The balance at the closing, what this bill takes of it with which fee, and what goes on revolving. */
export function revolvingRowsOf(part: RevolvingPart, lang: Language) {
  const t = statementWords[lang];
  const amount = (yen: number) => formatYen(yen, lang);
  const { balanceYen, principalYen, feeYen } = part;
  const billed = t.revolvingBilled(amount(principalYen), amount(feeYen));
  const carriedYen = subtractYen(balanceYen, principalYen);
  return [
    { term: t.revolvingBalance, amount: amount(balanceYen), isStrong: false },
    { term: t.revolvingDue, amount: billed, isStrong: true },
    { term: t.revolvingCarried, amount: amount(carriedYen), isStrong: false },
  ];
}

export function revolvingNoteOf({ balanceYen, feeYen }: RevolvingPart, lang: Language): string {
  const t = statementWords[lang];
  if (balanceYen === 0) return t.revolvingResidual;
  return feeYen === 0 ? t.revolvingNoFee : t.revolvingFee;
}
