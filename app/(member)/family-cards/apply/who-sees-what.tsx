import { Surface } from "@/components/ui/surface";
import type { Language } from "@/lib/kernel/language";
import { familyApplyWords } from "@/lib/words/family-cards";

/** What the basic member will see of the family member's card transactions, and vice versa. */
export function WhoSeesWhat({ lang }: { lang: Language }) {
  const t = familyApplyWords[lang];
  return (
    <Surface heading={t.sees} id="sees">
      <div className="grid gap-4 min-[40rem]:grid-cols-2 min-[40rem]:gap-x-8">
        <Lines heading={t.basicSees} lines={t.basicSeesList} />
        <Lines heading={t.familySees} lines={t.familySeesList} />
      </div>
      <p>{t.familyNot}</p>
      <p>{t.pays}</p>
    </Surface>
  );
}

function Lines({ heading, lines }: { heading: string; lines: string }) {
  return (
    <div className="grid content-start gap-1">
      <h3 className="font-bold">{heading}</h3>
      <ul className="grid list-disc gap-1 pl-5">
        {lines.split("\n").map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
