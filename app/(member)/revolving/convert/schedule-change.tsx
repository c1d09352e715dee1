import { ConfirmTable } from "@/components/form/confirm-table";
import { formatDate, formatYen } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { revolvingConvertWords, revolvingMemberWords } from "@/lib/words/revolving";
import type { Schedule } from "@/lib/revolving/rules/schedule";

type Props = { lang: Language; caption?: string; before: Schedule; after: Schedule };

/** Today's schedule beside the one that would be: next payment, fee, number of bills, the last. */
export function ScheduleChange({ lang, caption, before, after }: Props) {
  const t = revolvingConvertWords[lang];
  const changeOf = (item: string, textOf: (totals: Schedule) => string) => ({
    item,
    before: before.rows.length > 0 ? textOf(before) : t.none,
    after: after.rows.length > 0 ? textOf(after) : t.none,
  });
  const changes = [
    changeOf(revolvingMemberWords[lang].next, ({ rows }) =>
      formatYen(rows[0]?.billedYen ?? 0, lang),
    ),
    changeOf(t.totalFeeShort, ({ totalFeeYen }) => formatYen(totalFeeYen, lang)),
    changeOf(t.totalPaid, ({ rows }) =>
      formatYen(
        rows.reduce((sum, row) => sum + row.billedYen, 0),
        lang,
      ),
    ),
    changeOf(t.bills, ({ rows }) => t.billCount(String(rows.length))),
    changeOf(revolvingMemberWords[lang].lastPayment, ({ lastPayment }) =>
      lastPayment ? formatDate(lastPayment, lang, { year: true, weekday: false }) : t.none,
    ),
  ];
  return <ConfirmTable lang={lang} caption={caption ?? t.changeCaption} changes={changes} />;
}
