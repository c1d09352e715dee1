import { EmptyState } from "@/components/ui/empty-state";
import { activityWords } from "@/lib/words/activity";
import type { Language } from "@/lib/kernel/language";

/** Nothing was used yet, or nothing fits the conditions. */
export function NoActivity({ lang, isFiltered }: { lang: Language; isFiltered: boolean }) {
  const t = activityWords[lang];
  if (!isFiltered) return <EmptyState title={t.emptyTitle}>{t.emptyBody}</EmptyState>;
  return (
    <EmptyState title={t.noneTitle} action={<a href="/activity">{t.clear}</a>}>
      {t.noneBody}
    </EmptyState>
  );
}
