import { CreditBar } from "@/components/chart/credit-bar";
import { Amount } from "@/components/ui/amount";
import { Section } from "@/components/ui/page";
import { Surface } from "@/components/ui/surface";
import { viewCredit } from "@/lib/credit/queries";
import type { MemberActor } from "@/lib/kernel/actor";
import { formatDate, formatYen } from "@/lib/kernel/format";
import { creditWords } from "@/lib/words/credit";
import type { Language } from "@/lib/kernel/language";
import { maxYen, zeroYen } from "@/lib/kernel/yen";
import { viewNextPayment } from "@/lib/members/queries";
import { Breakdown } from "./breakdown";
import { SpendCheck } from "./form";

type Props = { actor: MemberActor; lang: Language; typed: string | undefined };

/** The contract's credit: the number, its parts, when each comes back, and the check. */
export async function BasicCredit({ actor, lang, typed }: Props) {
  const t = creditWords[lang];
  const [credit, payment] = await Promise.all([viewCredit(actor), viewNextPayment(actor)]);
  const isDebitAhead = payment?.state === "fixed" || payment?.state === "awaiting-result";
  return (
    <>
      <Surface>
        <Amount yen={maxYen(zeroYen, credit.availableYen)} lang={lang} />
        <CreditBar
          lang={lang}
          limitYen={credit.limitYen}
          availableYen={credit.availableYen}
          parts={[
            { label: t.shopping, yen: credit.shoppingYen },
            { label: t.revolving, yen: credit.revolvingYen },
            { label: t.holds, yen: credit.holdsYen },
            { label: t.cash, yen: credit.cashYen },
          ]}
        />
      </Surface>
      <SpendCheck lang={lang} typed={typed} availableYen={credit.availableYen} isOwnCard={false} />
      <Surface>
        <Breakdown lang={lang} credit={credit} />
      </Surface>
      <Section heading={t.whenHeading} id="when">
        <p>{t.when}</p>
        {payment && isDebitAhead && (
          <p>
            {t.nextDebit(formatDate(payment.debitOn, lang), formatYen(payment.amountYen, lang))}
          </p>
        )}
      </Section>
      <Section heading={t.cashHeading} id="cash">
        <p>
          {t.cashLine(
            formatYen(maxYen(zeroYen, credit.cashAvailableYen), lang),
            formatYen(credit.cashLimitYen, lang),
          )}
        </p>
      </Section>
    </>
  );
}
