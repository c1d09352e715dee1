import { Note } from "@/components/ui/note";
import { formatDate, formatDateTime } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { profileWords } from "@/lib/words/profile";
import type { OldAccountDebit } from "@/lib/members/rules/debit-account";

type Hold = { readonly why: "unlocked" | "letter"; readonly until: Date | null };

/** That a change is held, why, and until when. */
export function CoolingOffNote({ lang, hold }: { lang: Language; hold: Hold | null }) {
  if (!hold) return null;
  const t = profileWords[lang];
  return (
    <Note>
      <p>{hold.until ? t.held(formatDateTime(hold.until, lang)) : t.heldByLetter}</p>
    </Note>
  );
}

/** The debits that still go the old way. */
export function OldAccountNote({
  lang,
  debits,
}: {
  lang: Language;
  debits: readonly OldAccountDebit[];
}) {
  const t = profileWords[lang];
  return (
    <Note title={t.oldWay}>
      {debits.map(({ debitOn, why }) => (
        <p key={debitOn}>
          {t.oldWayOf(formatDate(debitOn, lang, { year: true }))}
          {lang === "en" && " "}
          {t.oldWayWhy[why]}
        </p>
      ))}
      <p>
        {debits.length > 0 ? t.whens.debit_account : `${t.whens.debit_account} ${t.oldWayNone}`}
      </p>
    </Note>
  );
}
