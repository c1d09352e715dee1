import { EmptyState } from "@/components/ui/empty-state";
import { Surface } from "@/components/ui/surface";
import type { StatementLines } from "@/lib/statements/queries/lines";
import type { Language } from "@/lib/kernel/language";
import { statementWords } from "@/lib/words/statements";
import { FeeBlock, HolderSection } from "./blocks";

/** Who used what: a block per holder, then the fees. */
export function Lines({ lang, view }: { lang: Language; view: StatementLines }) {
  if (view.blocks.length === 0 && view.fees.length === 0) {
    return (
      <Surface>
        <EmptyState title={statementWords[lang].noneTitle} />
      </Surface>
    );
  }
  return (
    <>
      {view.blocks.map((block) => (
        <HolderSection key={block.cardmemberId} lang={lang} block={block} />
      ))}
      <FeeBlock lang={lang} lines={view.fees} />
    </>
  );
}
