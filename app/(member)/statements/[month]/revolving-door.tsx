import { Deadline } from "@/components/display/deadline";
import type { StatementView } from "@/lib/billing/queries";
import type { BusinessDate } from "@/lib/kernel/business-date";
import { cycleOf } from "@/lib/kernel/cycle";
import { deadlineOf } from "@/lib/kernel/deadline";
import type { Language } from "@/lib/kernel/words/define-words";
import { revolvingMemberWords } from "@/lib/kernel/words/revolving-member";
import { today } from "@/lib/platform/env";

type Billed = Pick<StatementView, "closingOn" | "bill">;
type Props = { lang: Language; view: Billed };

/** Until the deadline of an unpaid bill: the way to what of it can be made revolving. */
export function RevolvingDoor({ lang, view: { bill, closingOn } }: Props) {
  const deadline = revolvingDeadlineOf({ bill, closingOn }, today());
  if (!deadline) return null;
  const t = revolvingMemberWords[lang];
  return (
    <p>
      <a href="/revolving#candidates">{t.candidates}</a>
      <span className="block text-small">
        {t.deadline} <Deadline lang={lang} date={deadline} today={today()} time="23:59" />
      </span>
    </p>
  );
}

/** Until when purchases of a bill can be made revolving; null where they cannot (any more). */
export function revolvingDeadlineOf(
  { bill, closingOn }: Billed,
  day: BusinessDate,
): BusinessDate | null {
  const cycle = cycleOf(closingOn);
  if (!cycle || bill?.standing !== "unpaid") return null;
  const deadline = deadlineOf(cycle, closingOn);
  return day > deadline ? null : deadline;
}
