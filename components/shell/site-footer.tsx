import { type Contact, hoursOf } from "@/components/display/help-contact";
import { componentWords } from "@/lib/words/components";
import type { Language } from "@/lib/kernel/language";
import { shellWords } from "@/lib/words/shell";
import { type Preferences, PreferenceForms } from "./preference-forms";

const helpPages = [
  ["/help/lost", "helpLost"],
  ["/help/login", "helpLogin"],
  ["/help/mail", "helpMail"],
  ["/help/words", "helpWords"],
] as const;

type Props = { lang: Language; contact: Contact; preferences: Preferences; hasBar?: boolean };

/** Help, language, text size and the card centre, at the bottom of every page. */
export function SiteFooter({ lang, contact, preferences, hasBar = false }: Props) {
  const t = shellWords[lang];
  return (
    <footer
      className={`grid gap-5 border-t border-line px-4 pt-6 text-small text-quiet min-[30rem]:px-5 rail:px-12 rail:pb-8 print:hidden ${hasBar ? "pb-28" : "pb-8"}`}
    >
      <nav aria-label={t.helpNav}>
        <ul className="flex flex-wrap gap-x-6">
          {helpPages.map(([path, word]) => (
            <li key={path}>
              <a href={path} className="inline-flex min-h-11 items-center">
                {t[word]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <PreferenceForms lang={lang} preferences={preferences} />
      <p>
        {componentWords[lang].callCentre}{" "}
        <a href={`tel:${contact.phone}`} className="figures font-semibold whitespace-nowrap">
          {contact.phone}
        </a>{" "}
        <span className="whitespace-nowrap">
          {componentWords[lang].aside(hoursOf(contact, lang))}
        </span>
      </p>
    </footer>
  );
}
