import { componentWords } from "@/lib/words/components";
import type { Language } from "@/lib/kernel/language";
import { LinkButton } from "./button";
import { Icon } from "./icon";

type Props = {
  lang: Language;
  newerHref?: string | null;
  olderHref?: string | null;
  newerLabel?: string;
  olderLabel?: string;
};

/** Links to newer and older pages. Renders nothing if there is neither. */
export function Pager({ lang, newerHref, olderHref, newerLabel, olderLabel }: Props) {
  const t = componentWords[lang];
  if (!newerHref && !olderHref) return null;
  return (
    <nav aria-label={t.pages} className="flex flex-wrap justify-between gap-3 print:hidden">
      {newerHref ? (
        <LinkButton href={newerHref} variant="secondary" size="small" rel="prev">
          <Icon name="chevronLeft" className="size-4" />
          {newerLabel ?? t.newer}
        </LinkButton>
      ) : (
        <span />
      )}
      {olderHref && (
        <LinkButton href={olderHref} variant="secondary" size="small" rel="next">
          {olderLabel ?? t.older}
          <Icon name="chevronRight" className="size-4" />
        </LinkButton>
      )}
    </nav>
  );
}
