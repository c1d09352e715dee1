import { Deadline } from "@/components/display/deadline";
import { Section } from "@/components/ui/page";
import { Surface } from "@/components/ui/surface";
import type { BusinessDate } from "@/lib/kernel/business-date";
import { formatDate, formatYen } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { revolvingMemberWords } from "@/lib/words/revolving";
import type { RevolvingView } from "@/lib/revolving/queries";
import { WithdrawForm } from "./form";

type Props = { lang: Language; today: BusinessDate; extras: RevolvingView["extras"] };

/** The coming extra repayments, each with a button to withdraw it. */
export function Extras({ lang, today, extras }: Props) {
  const t = revolvingMemberWords[lang];
  if (extras.length === 0) return null;
  return (
    <Section heading={t.extras} id="extras">
      {extras.map((extra) => (
        <Surface key={extra.receiptNo}>
          <p>
            {t.extraLine(
              formatDate(extra.closing, lang, { year: true, weekday: false }),
              formatYen(extra.amountYen, lang),
            )}
          </p>
          <p className="figures text-small text-quiet">
            {t.receiptNo} {extra.receiptNo}
          </p>
          {extra.withdrawUntil && (
            <>
              <p>
                {t.withdrawUntil}{" "}
                <Deadline lang={lang} date={extra.withdrawUntil} today={today} time="23:59" />
              </p>
              <WithdrawForm lang={lang} receiptNo={extra.receiptNo} />
            </>
          )}
        </Surface>
      ))}
    </Section>
  );
}
