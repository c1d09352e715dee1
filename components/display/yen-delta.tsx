import { formatYen } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/words/define-words";

/** A difference: ＋1,200円 or −1,200円; nothing but 0円 where there is none. */
export function YenDelta({ yen, lang }: { yen: number; lang: Language }) {
  const sign = yen > 0 ? "＋" : "";
  return <span className="figures whitespace-nowrap">{`${sign}${formatYen(yen, lang)}`}</span>;
}
