import { EmptyState } from "@/components/ui/empty-state";
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/page";
import { Surface } from "@/components/ui/surface";
import type { Language } from "@/lib/kernel/language";
import { deskWords } from "@/lib/words/desk";
import type { Flash } from "@/lib/platform/http/flash";
import type { SearchView, UnownedId } from "@/lib/support/queries";
import { ClearForm } from "./form";
import { MemberHits } from "./member-hits";

type Props = { lang: Language; found: SearchView; flash: Flash };

/** The members found, or the state of an ID that nobody owns. */
export function SearchResults({ lang, found, flash }: Props) {
  const t = deskWords[lang].search;
  return (
    <Section heading={t.results} id="results">
      {found.isCut && <Note>{t.cut}</Note>}
      {found.members.length > 0 && (
        <MemberHits lang={lang} caption={t.results} hits={found.members} />
      )}
      {found.members.length === 0 && found.unowned?.lockedSince && (
        <Unowned lang={lang} id={found.unowned} flash={flash} />
      )}
      {found.members.length === 0 && !found.unowned?.lockedSince && (
        <Surface>
          <EmptyState title={found.unowned ? t.unownedFree : t.none}>{t.noneLead}</EmptyState>
        </Surface>
      )}
    </Section>
  );
}

function Unowned({ lang, id, flash }: { lang: Language; id: UnownedId; flash: Flash }) {
  const t = deskWords[lang].search;
  return (
    <Surface>
      <p className="font-bold break-all">{t.unowned(id.userId)}</p>
      <p>{t.unownedLocked}</p>
      <ClearForm lang={lang} userId={id.userId} flash={flash} />
    </Surface>
  );
}
