import { componentWords } from "@/lib/words/components";
import type { Language } from "@/lib/kernel/language";

export type Crumb = { label: string; href?: string };

/** The reader's position; the last crumb is the page itself and has no link. */
export function Breadcrumb({ crumbs, lang }: { crumbs: readonly Crumb[]; lang: Language }) {
  return (
    <nav aria-label={componentWords[lang].breadcrumb} className="print:hidden">
      <ol className="flex flex-wrap gap-x-2 text-small text-quiet">
        {crumbs.map((crumb, index) => (
          <li key={crumb.label} className="flex gap-x-2">
            {index > 0 && <span aria-hidden="true">›</span>}
            {crumb.href ? (
              <a href={crumb.href}>{crumb.label}</a>
            ) : (
              <span aria-current="page" className="forced-colors:outline-none">
                {crumb.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
