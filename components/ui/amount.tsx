import { formatNumber } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";

type Props = {
  yen: number;
  lang: Language;
  /** "page" is the one main amount of a page; "line" is for surfaces beside it. */
  size?: "page" | "line" | "inline";
  tone?: "ink" | "bad";
};

const sizes = {
  page: "text-amount rail:text-amount-wide tracking-[-0.01em]",
  line: "text-heading",
  inline: "",
};

/** An amount with 円 at half the size; a minus is written −. */
export function Amount({ yen, lang, size = "page", tone = "ink" }: Props) {
  const unit = size === "inline" ? "" : "text-[0.5em] font-semibold mx-[0.15em]";
  const color = tone === "bad" ? "text-vermilion" : "";
  const classes = `figures font-bold whitespace-nowrap ${sizes[size]} ${color}`;
  if (lang === "ja") {
    return (
      <span className={classes}>
        {formatNumber(yen)}
        <span className={unit}>円</span>
      </span>
    );
  }
  return (
    <span className={classes}>
      {yen < 0 && "−"}
      <span className={unit}>¥</span>
      {formatNumber(Math.abs(yen))}
    </span>
  );
}
