import { LinkButton } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { formatDateTime } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { ownDataWords } from "@/lib/words/own-data";
import { requestsADay } from "@/lib/privacy/rules";

/** What was asked for, to be fetched. */
export function Ready({
  lang,
  requestId,
  until,
}: {
  lang: Language;
  requestId: string;
  until: Date;
}) {
  const t = ownDataWords[lang];
  return (
    <Note role="status" title={t.ready}>
      <p>{t.readyUntil(formatDateTime(until, lang))}</p>
      <p>{t.careful}</p>
      <p className="pt-2">
        <LinkButton href={`/profile/my-data/${requestId}`} download>
          {t.fetch}
        </LinkButton>
      </p>
    </Note>
  );
}

/** That it was asked for too often, and when it can be again. */
export function Blocked({ lang, until }: { lang: Language; until: Date }) {
  const t = ownDataWords[lang];
  return (
    <Note>
      <p>{t.blocked(String(requestsADay), formatDateTime(until, lang))}</p>
    </Note>
  );
}
