import { Note } from "@/components/ui/note";
import { activityWords } from "@/lib/words/activity";
import type { Language } from "@/lib/kernel/language";
import { filterNames, type ReadFilters } from "@/lib/ledger/schema";

type Props = { lang: Language; problems: ReadFilters["problems"] };

/** Which conditions were left out, and why. */
export function FilterProblems({ lang, problems }: Props) {
  const t = activityWords[lang];
  const lines = filterNames.flatMap((name) => {
    const problem = problems[name];
    const label = name === "cursor" ? t.place : t[name];
    return problem ? [{ label, why: t.problems[problem] }] : [];
  });
  if (lines.length === 0) return null;
  return (
    <Note kind="bad" role="alert" title={t.problemsTitle}>
      <ul>
        {lines.map(({ label, why }) => (
          <li key={label}>{t.problemOf(label, why)}</li>
        ))}
      </ul>
    </Note>
  );
}
