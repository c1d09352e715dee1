import { Surface } from "@/components/ui/surface";
import { formatDate, formatNumber } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { homeWords } from "@/lib/words/home";
import type { PointsView } from "@/lib/points/queries";

/** Points in one line, and what expires next. */
export function PointsLine({ lang, points }: { lang: Language; points: PointsView }) {
  const t = homeWords[lang];
  const next = points.expiries[0];
  const expiry =
    next &&
    t.pointsExpire(formatNumber(next.points), formatDate(next.expiresOn, lang, { year: true }));
  return (
    <Surface heading={t.points} id="points">
      <p className="figures text-subheading font-bold">
        {t.pointsBalance(formatNumber(points.balancePoints))}
      </p>
      {points.pendingPoints !== 0 && <p>{t.pointsPending(formatNumber(points.pendingPoints))}</p>}
      {expiry && <p className="text-quiet">{expiry}</p>}
      <p>
        <a href="/points">{t.pointsLink}</a>
      </p>
    </Surface>
  );
}
