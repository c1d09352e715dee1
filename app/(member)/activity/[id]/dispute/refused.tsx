import { casePath } from "../../../disputes/address";
import { Note } from "@/components/ui/note";
import type { Guide } from "@/lib/disputes/queries/guide";
import type { Language } from "@/lib/kernel/language";
import { disputeWords } from "@/lib/words/disputes";

/** Why this use cannot be reported, and where to go instead. */
export function Refused({ lang, guide }: { lang: Language; guide: Guide }) {
  const t = disputeWords[lang];
  const { openCase } = guide;
  if (guide.refusal === "gives-back") return <Note>{t.givesBack}</Note>;
  if (!openCase?.isReadable) return <Note>{t.openCaseElse}</Note>;
  return (
    <Note>
      <p>{t.openCase(openCase.receiptNo)}</p>
      <p>
        <a href={casePath(openCase.receiptNo)}>{t.toCase}</a>
      </p>
    </Note>
  );
}
