import { LinkButton } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { Language } from "@/lib/kernel/language";
import { ownLoginWords } from "@/lib/words/security";

/** 完了: what was changed, and what happened to other logins. */
export function ChangeDone({ lang, title }: { lang: Language; title: string }) {
  const t = ownLoginWords[lang];
  return (
    <div className="grid max-w-form gap-6">
      <Note role="status" title={title}>
        <p>{t.othersEnded}</p>
      </Note>
      <LinkButton href="/security">{t.back}</LinkButton>
    </div>
  );
}
