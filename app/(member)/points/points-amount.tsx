import { formatNumber } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { pointsWords } from "@/lib/words/points";

/** The one figure of a page about points, its unit at half the size. */
export function PointsAmount({ lang, points }: { lang: Language; points: number }) {
  return (
    <p className="figures text-amount font-bold tracking-[-0.01em] rail:text-amount-wide">
      {formatNumber(points)}
      <span className="mx-[0.15em] text-[0.5em] font-semibold">{pointsWords[lang].unit}</span>
    </p>
  );
}
