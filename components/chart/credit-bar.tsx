import { formatYen } from "@/lib/kernel/format";
import { componentWords } from "@/lib/words/components";
import type { Language } from "@/lib/kernel/language";

export type CreditPart = {
  label: string;
  yen: number;
  /** A note after the label: when this part becomes available again. */
  note?: string;
};

type Props = {
  lang: Language;
  limitYen: number;
  /** The used parts, at most four, in the order of the bar. Parts of 0 are omitted. */
  parts: readonly CreditPart[];
  /** What is left in yen; negative if the limit is exceeded. */
  availableYen: number;
};

const fills = ["fill-part-1", "fill-part-2", "fill-part-3", "fill-part-4"] as const;

type Piece = { x: number; width: number; fill: string };

/** The parts end to end, in percent of the longer of the limit and what is used. */
function piecesOf(parts: readonly CreditPart[], wholeYen: number): Piece[] {
  let x = 0;
  return parts.map((part, index) => {
    const width = Math.max((part.yen / wholeYen) * 100, 0.6);
    const piece = { x, width, fill: fills[index % fills.length] ?? fills[0] };
    x += width;
    return piece;
  });
}

/** The limit as one bar of parts, with a legend below. */
export function CreditBar({ lang, limitYen, parts, availableYen }: Props) {
  const t = componentWords[lang];
  const used = parts.filter((part) => part.yen > 0);
  const usedYen = used.reduce((sum, part) => sum + part.yen, 0);
  const overYen = Math.max(0, -availableYen);
  const left = { label: t.available, yen: Math.max(0, availableYen) };
  const spoken = [...used, left].map((part) => `${part.label} ${formatYen(part.yen, lang)}`);
  return (
    <div className="grid gap-3">
      {overYen > 0 && (
        <p className="font-semibold text-vermilion">{t.overLimit(formatYen(overYen, lang))}</p>
      )}
      <Bar
        label={t.limitBar(formatYen(limitYen, lang), spoken.join(lang === "ja" ? "、" : ", "))}
        pieces={piecesOf(used, Math.max(limitYen, usedYen, 1))}
        limitAt={overYen > 0 ? (limitYen / Math.max(usedYen, 1)) * 100 : null}
      />
      <ul className="grid gap-1.5 text-small">
        {used.map((part, index) => (
          <KeyLine key={part.label} lang={lang} part={part} fill={fills[index % 4] ?? fills[0]} />
        ))}
        <KeyLine lang={lang} part={left} fill="fill-part-rest" />
      </ul>
    </div>
  );
}

type BarProps = { label: string; pieces: readonly Piece[]; limitAt: number | null };

function Bar({ label, pieces, limitAt }: BarProps) {
  return (
    <svg
      role="img"
      aria-label={label}
      width="100%"
      height="14"
      className="block rounded-full bg-part-rest outline outline-quiet"
    >
      {pieces.map((piece, index) => (
        <g key={piece.x}>
          <rect x={`${piece.x}%`} width={`${piece.width}%`} height="14" className={piece.fill} />
          {index > 0 && <rect x={`${piece.x}%`} width="2" height="14" className="fill-surface" />}
        </g>
      ))}
      {limitAt !== null && (
        <rect x={`${limitAt}%`} width="3" height="14" className="fill-vermilion" />
      )}
    </svg>
  );
}

function KeyLine({ lang, part, fill }: { lang: Language; part: CreditPart; fill: string }) {
  return (
    <li className="flex items-baseline gap-2.5">
      <svg viewBox="0 0 12 12" aria-hidden="true" className="size-3 shrink-0 translate-y-px">
        <rect x=".5" y=".5" width="11" height="11" rx="3" className={`${fill} stroke-quiet`} />
      </svg>
      <span className="min-w-0">
        {part.label}
        {part.note && <span className="text-quiet">{componentWords[lang].aside(part.note)}</span>}
      </span>
      <b className="figures ml-auto font-semibold whitespace-nowrap">{formatYen(part.yen, lang)}</b>
    </li>
  );
}
