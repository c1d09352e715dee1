import { EmptyState } from "@/components/ui/empty-state";
import { Surface } from "@/components/ui/surface";
import type { Language } from "@/lib/kernel/language";
import { revolvingMemberWords } from "@/lib/words/revolving";

/** Why there is nothing to change, with a link onward. */
export function NothingRevolves({ lang, why }: { lang: Language; why: string }) {
  return (
    <Surface>
      <EmptyState
        title={why}
        action={<a href="/revolving">{revolvingMemberWords[lang].title}</a>}
      />
    </Surface>
  );
}
