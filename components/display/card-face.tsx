import { componentWords } from "@/lib/words/components";
import type { Language } from "@/lib/kernel/language";

type Props = {
  lang: Language;
  product: string;
  holder: string;
  lastFive: string;
  /** "MM/YY" */
  expires?: string;
  /** Drawn pale: the card is stopped, lost or ended. */
  isResting?: boolean;
};

/** Ten dots for the hidden digits, grouped as on the card (4-6). */
const dots = [27, 42, 57, 72, 102, 117, 132, 147, 162, 177].map((x) => `M${x} 141h.01`).join("");

/** A drawing of the card: product, last five digits, holder. Never a photo. */
export function CardFace({ lang, product, holder, lastFive, expires, isResting = false }: Props) {
  return (
    <svg
      viewBox="0 0 340 214"
      role="img"
      aria-label={componentWords[lang].cardDrawing(product, lastFive, holder)}
      className={`h-auto w-full max-w-85 font-sans ${isResting ? "opacity-60 grayscale" : ""}`}
    >
      <rect width="340" height="214" rx="16" fill="#1f3a6e" />
      <path
        d="M0 150C90 96 190 196 340 112V198a16 16 0 0 1-16 16H16a16 16 0 0 1-16-16Z"
        fill="#26447f"
      />
      <path d="M0 178C110 128 210 214 340 150" stroke="#7d97cf" strokeOpacity=".5" fill="none" />
      <text x="24" y="42" fill="#fff" fontSize="17" fontWeight="700" letterSpacing=".6">
        {product}
      </text>
      <rect x="24" y="76" width="42" height="32" rx="6" fill="#d9c48f" />
      <path d="M24 87h14v10H24M66 87H52v10h14M38 76v32M52 76v32" stroke="#8a7440" fill="none" />
      <path d={dots} stroke="#fff" strokeWidth="5" strokeLinecap="round" />
      <text x="213" y="148" fill="#fff" fontSize="20" letterSpacing="3" className="figures">
        {lastFive}
      </text>
      <text x="24" y="188" fill="#fff" fontSize="15">
        {holder}
      </text>
      {expires && (
        <text x="316" y="188" fill="#fff" fontSize="14" textAnchor="end" className="figures">
          {expires}
        </text>
      )}
    </svg>
  );
}
