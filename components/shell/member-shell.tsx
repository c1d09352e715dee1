import type { ReactNode } from "react";
import type { Contact } from "@/components/display/help-contact";
import { Breadcrumb, type Crumb } from "@/components/ui/breadcrumb";
import { Page } from "@/components/ui/page";
import type { Language } from "@/lib/kernel/language";
import { MemberHeader, type Person } from "./header";
import { IdleWarning } from "./idle-warning";
import { BottomBar, Rail } from "./navigation";
import type { Preferences } from "./preference-forms";
import type { MemberRole, MenuKey } from "./menu";
import { SiteFooter } from "./site-footer";

type Props = {
  lang: Language;
  person: Person;
  role: MemberRole;
  /** The section of the menu that the page belongs to. */
  current: MenuKey | null;
  contact: Contact;
  preferences: Preferences;
  unreadMessages?: number;
  /** The path from the section to the page; omitted on the section's own page. */
  breadcrumb?: readonly Crumb[];
  children: ReactNode;
};

/** The frame of all pages behind the login. */
export function MemberShell(props: Props) {
  const { lang, role, current, unreadMessages = 0, breadcrumb } = props;
  const navigation = { lang, role, current, unreadMessages };
  return (
    <div className="grid min-h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[auto_1fr_auto]">
      <MemberHeader person={props.person} lang={lang} />
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] rail:grid-cols-[17rem_minmax(0,1fr)]">
        <Rail {...navigation} />
        <main
          id="main"
          tabIndex={-1}
          className="grid w-full max-w-page content-start gap-3 px-4 pt-7 pb-12 min-[30rem]:px-5 focus-visible:outline-none focus-visible:shadow-none rail:px-12 rail:pt-10 rail:pb-16"
        >
          {breadcrumb && <Breadcrumb crumbs={breadcrumb} lang={lang} />}
          <Page>{props.children}</Page>
        </main>
      </div>
      <SiteFooter lang={lang} contact={props.contact} preferences={props.preferences} hasBar />
      <BottomBar {...navigation} />
      <IdleWarning lang={lang} extendPath="/session/extend" loginPath="/login" />
    </div>
  );
}
