import { receiptPath } from "../../address";
import { Deadline } from "@/components/display/deadline";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/page";
import { formatDate } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { revolvingReceiptWords } from "@/lib/words/revolving";
import { today } from "@/lib/platform/env";
import type { ConversionView } from "@/lib/revolving/queries/conversion";

type Props = { lang: Language; view: ConversionView };

/** Until when it can be taken back, and the way there; or why no more. */
export function UndoLink({ lang, view }: Props) {
  const t = revolvingReceiptWords[lang];
  const { endedOn, canTakeBack, deadlineOn, receiptNo } = view;
  return (
    <Section heading={t.takeBackTitle} id="undo">
      {endedOn && <p>{t.takenOn(formatDate(endedOn, lang, { year: true }))}</p>}
      {!endedOn && canTakeBack && (
        <>
          <p>
            {t.takeBackUntil}{" "}
            <Deadline lang={lang} date={deadlineOn} today={today()} time="23:59" year />
          </p>
          <LinkButton href={receiptPath(receiptNo, "undo")} variant="danger" size="small">
            {t.takeBack}
          </LinkButton>
        </>
      )}
      {!endedOn && !canTakeBack && <p>{t.takeBackOver}</p>}
    </Section>
  );
}
