import { formatYen } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { revolvingWords } from "@/lib/words/revolving";

export type CostBar = { label: string; principalYen: number; feeYen: number };

type Props = { lang: Language; bars: readonly CostBar[] };

/** What each way to pay costs: principal and fee end to end; the most expensive one has the full width. */
export function CostBars({ lang, bars }: Props) {
  const t = revolvingWords[lang];
  const longest = Math.max(1, ...bars.map((bar) => bar.principalYen + bar.feeYen));
  return (
    <figure className="grid gap-3">
      <figcaption className="flex flex-wrap gap-x-5 gap-y-1 text-small">
        <Key fill="fill-part-2" label={t.principalKey} />
        <Key fill="fill-vermilion" label={t.feeKey} />
      </figcaption>
      <ul className="grid gap-3">
        {bars.map((bar) => (
          <li key={bar.label} className="grid gap-1 text-small">
            <span aria-hidden="true" className="flex justify-between gap-4">
              <span>{bar.label}</span>
              <span className="figures whitespace-nowrap">
                {t.feeKey} {formatYen(bar.feeYen, lang)}
              </span>
            </span>
            <Bar
              label={t.pictureOf(
                bar.label,
                formatYen(bar.principalYen, lang),
                formatYen(bar.feeYen, lang),
              )}
              principal={(bar.principalYen / longest) * 100}
              fee={(bar.feeYen / longest) * 100}
            />
          </li>
        ))}
      </ul>
    </figure>
  );
}

function Bar({ label, principal, fee }: { label: string; principal: number; fee: number }) {
  return (
    <svg role="img" aria-label={label} width="100%" height="14" className="block">
      <rect width={`${principal}%`} height="14" className="fill-part-2" />
      <rect x={`${principal}%`} width={`${fee}%`} height="14" className="fill-vermilion" />
      {fee > 0 && <rect x={`${principal}%`} width="2" height="14" className="fill-surface" />}
    </svg>
  );
}

function Key({ fill, label }: { fill: string; label: string }) {
  return (
    <span className="flex items-center gap-2">
      <svg viewBox="0 0 12 12" aria-hidden="true" className="size-3 shrink-0">
        <rect x=".5" y=".5" width="11" height="11" rx="3" className={`${fill} stroke-quiet`} />
      </svg>
      {label}
    </span>
  );
}
