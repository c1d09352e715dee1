import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/button";
import { DefinitionRows, type DefinitionRow } from "@/components/ui/definition-rows";
import { Icon } from "@/components/ui/icon";
import { componentWords } from "@/lib/words/components";
import type { Language } from "@/lib/kernel/language";

type Props = {
  lang: Language;
  title: ReactNode;
  number: string;
  /** Further facts: when it takes effect, the amount … */
  rows?: readonly DefinitionRow[];
  /** What happens next, in a sentence or two. */
  next?: ReactNode;
  home?: { href: string; label: string };
};

/** The last page of a procedure: 受付番号, when it takes effect, what happens next, a link home. */
export function Receipt({ lang, title, number, rows = [], next, home }: Props) {
  const t = componentWords[lang];
  const numberRow = { term: t.receiptNumber, value: <b className="figures">{number}</b> };
  return (
    <div className="surface grid max-w-form gap-4 p-5 rail:p-7" role="status">
      <h2 className="flex items-center gap-2 text-subheading">
        <Icon name="circleCheck" className="size-6 text-indigo" />
        {title}
      </h2>
      <DefinitionRows rows={[numberRow, ...rows]} />
      {next && (
        <div className="grid gap-1">
          <h3>{t.whatNext}</h3>
          {next}
        </div>
      )}
      <p className="print:hidden">
        <LinkButton href={home?.href ?? "/home"}>{home?.label ?? t.home}</LinkButton>
      </p>
    </div>
  );
}
