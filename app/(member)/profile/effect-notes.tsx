import { Note } from "@/components/ui/note";
import { formatDate, formatDateTime } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { profileWords } from "@/lib/words/profile";
import type { OldAccountDebit } from "@/lib/members/rules/debit-account";

type CoolingOff = { readonly why: "unlocked" | "letter"; readonly until: Date | null };

/** Says that a change waits in the cooling-off, why and until when. */
export function CoolingOffNote({
  lang,
  coolingOff,
}: {
  lang: Language;
  coolingOff: CoolingOff | null;
}) {
  if (!coolingOff) return null;
  const t = profileWords[lang];
  return (
    <Note>
      <p>{coolingOff.until ? t.held(formatDateTime(coolingOff.until, lang)) : t.heldByLetter}</p>
    </Note>
  );
}

/** The debits that still use the old account. */
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
