import { formatYen } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { familyCardsWords } from "@/lib/words/family-cards";

type Props = { lang: Language; usedYen: number; capYen: number };

/** What a card has used of its cap, and what is left in words. */
export function CapBar({ lang, usedYen, capYen }: Props) {
  const t = familyCardsWords[lang];
  const isOver = usedYen > capYen;
  const part = capYen > 0 ? Math.min(100, Math.max(0, (usedYen / capYen) * 100)) : 100;
  const left = formatYen(Math.abs(capYen - usedYen), lang);
  return (
    <div className="grid gap-2">
      <svg
        role="img"
        aria-label={t.capBar(formatYen(usedYen, lang), formatYen(capYen, lang))}
        width="100%"
        height="14"
        className="block rounded-full bg-part-rest outline outline-quiet"
      >
        <rect
          width={`${part}%`}
          height="14"
          className={isOver ? "fill-vermilion" : "fill-part-1"}
        />
      </svg>
      <p className={`text-small ${isOver ? "font-semibold text-vermilion" : ""}`}>
        {isOver ? t.capOver(left) : t.capLeft(left)}
      </p>
    </div>
  );
}
