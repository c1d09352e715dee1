import { LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { cardLossWords } from "@/lib/words/cards";
import type { Language } from "@/lib/kernel/language";

/** The 24-hour number, before anything else. */
export function CallFirst({ lang, phone }: { lang: Language; phone: string }) {
  return (
    <div className="grid gap-2">
      <p className="font-bold">{cardLossWords[lang].callFirst}</p>
      <LinkButton href={`tel:${phone}`} size="full" variant="secondary">
        <Icon name="phone" className="size-5" />
        <span className="figures text-subheading">{phone}</span>
      </LinkButton>
    </div>
  );
}
