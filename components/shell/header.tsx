import { Icon } from "@/components/ui/icon";
import type { Language } from "@/lib/kernel/language";
import { shellWords } from "@/lib/words/shell";
import { Brand } from "./brand";

export type Person = {
  name: string;
  /** 本会員 or 家族会員, in the reader's language. */
  roleLabel: string;
  /** Last five digits, already masked: "・・・70010". */
  cardTail: string;
};

/** The header of a member's pages: brand, who is logged in, logout. */
export function MemberHeader({ person, lang }: { person: Person; lang: Language }) {
  const t = shellWords[lang];
  return (
    <header className="flex items-center gap-x-3 border-b border-line bg-surface px-4 py-2 min-[30rem]:px-5 rail:px-8 print:hidden">
      <Brand href="/home" isMember />
      <p className="ml-auto min-w-0 text-right text-small leading-snug">
        <b className="block truncate">{t.honorific(person.name)}</b>
        <span className="figures text-quiet">
          {person.roleLabel} <span className="whitespace-nowrap">{person.cardTail}</span>
        </span>
      </p>
      <LogoutForm lang={lang} action="/logout" />
    </header>
  );
}

type LogoutProps = { lang: Language; action: string; tone?: "paper" | "desk" };

/** Logs out by POST; phones show only the icon, the word is read out. */
export function LogoutForm({ lang, action, tone = "paper" }: LogoutProps) {
  const color = tone === "desk" ? "text-on-desk" : "text-indigo hover:bg-indigo-soft";
  return (
    <form action={action} method="post" className="shrink-0">
      <button
        type="submit"
        className={`flex min-h-11 min-w-11 items-center justify-center gap-1.5 rounded-control px-2 text-small font-semibold ${color}`}
      >
        <Icon name="logOut" />
        <span className="max-sm:sr-only">{shellWords[lang].logout}</span>
      </button>
    </form>
  );
}
