import type { ReactNode } from "react";
import type { Contact } from "@/components/display/help-contact";
import { Page } from "@/components/ui/page";
import type { Language } from "@/lib/kernel/language";
import { Brand } from "./brand";
import type { Preferences } from "./preference-forms";
import { SiteFooter } from "./site-footer";

type Props = {
  lang: Language;
  contact: Contact;
  preferences: Preferences;
  /** "login" is a narrow, centred column (login, registration); "page" the full width. */
  width?: "login" | "page";
  children: ReactNode;
};

const widths = { login: "mx-auto max-w-[34rem]", page: "mx-auto max-w-page" };

/** The frame of the public pages. */
export function PublicShell({ lang, contact, preferences, width = "login", children }: Props) {
  return (
    <div className="grid min-h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[auto_1fr_auto]">
      <header className="border-b border-line bg-surface px-4 py-2 min-[30rem]:px-5 rail:px-8 print:hidden">
        <Brand href="/" />
      </header>
      <main
        id="main"
        tabIndex={-1}
        className={`w-full px-4 pt-8 pb-16 min-[30rem]:px-5 focus-visible:outline-none focus-visible:shadow-none rail:pt-12 ${widths[width]}`}
      >
        <Page>{children}</Page>
      </main>
      <SiteFooter lang={lang} contact={contact} preferences={preferences} />
    </div>
  );
}
