import { type Contact, HelpContact } from "@/components/display/help-contact";
import { Note } from "@/components/ui/note";
import type { CentreState } from "@/lib/auth/rules";
import type { Language } from "@/lib/kernel/language";
import { loginWords } from "@/lib/words/login";

type Props = {
  lang: Language;
  contact: Contact;
  state: CentreState;
  /** Six digits for the clerk; proves nothing. */
  inquiryNumber: string;
};

/** What somebody whose login is locked can do now: the same whoever asks. */
export function LockoutNotice({ lang, contact, state, inquiryNumber }: Props) {
  const t = loginWords[lang];
  const opens = contact.opensAt.replace(/^0/, "");
  const closed = {
    open: undefined,
    "opens-today": t.opensToday,
    "opens-tomorrow": t.opensTomorrow,
  };
  return (
    <Note kind="bad" role="alert" title={t.locked}>
      <div className="grid gap-3">
        <p>{t.cardWorks}</p>
        <HelpContact lang={lang} contact={contact} note={closed[state]?.(opens)} />
        <div>
          <p className="font-semibold">{t.atHandTitle}</p>
          <p>{t.atHand}</p>
        </div>
        <div>
          <p>
            {t.inquiryNumber} <b className="figures text-subheading">{inquiryNumber}</b>
          </p>
          <p className="text-small text-quiet">{t.inquiryHint}</p>
        </div>
      </div>
    </Note>
  );
}
