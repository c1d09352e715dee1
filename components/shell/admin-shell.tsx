import type { ReactNode } from "react";
import { Breadcrumb, type Crumb } from "@/components/ui/breadcrumb";
import { Icon } from "@/components/ui/icon";
import { Page } from "@/components/ui/page";
import { componentWords } from "@/lib/words/components";
import type { Language } from "@/lib/kernel/language";
import { shellWords } from "@/lib/words/shell";
import { LogoutForm } from "./header";
import { IdleWarning } from "./idle-warning";

export type DeskSection = "members" | "cases" | "requests" | "audit";

type Props = {
  lang: Language;
  /** The clerk; null before the login. */
  staff: { id: string; roleLabel: string } | null;
  /** The sections this role may open. */
  sections: readonly DeskSection[];
  current: DeskSection | null;
  breadcrumb?: readonly Crumb[];
  children: ReactNode;
};

const doors = {
  members: { path: "/admin/members", icon: "search", word: "deskMembers" },
  cases: { path: "/admin/cases", icon: "circleAlert", word: "deskCases" },
  requests: { path: "/admin/requests", icon: "clock", word: "deskRequests" },
  audit: { path: "/admin/audit", icon: "clipboardList", word: "deskAudit" },
} as const;

/** The frame of the desk's pages: a grey bar, so that nobody mistakes them for the member site. */
export function AdminShell({ lang, staff, sections, current, breadcrumb, children }: Props) {
  return (
    <div className="grid min-h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[auto_1fr]">
      <header className="flex flex-wrap items-center gap-x-6 bg-desk px-4 text-on-desk rail:px-8 print:hidden forced-colors:border-b">
        <b className="inline-flex min-h-14 items-center">{shellWords[lang].deskTitle}</b>
        {staff && <DeskRooms lang={lang} sections={sections} current={current} />}
        {staff && (
          <div className="ml-auto flex items-center gap-3 text-small">
            <span>
              {staff.id}
              {componentWords[lang].aside(staff.roleLabel)}
            </span>
            <LogoutForm lang={lang} action="/admin/logout" tone="desk" />
          </div>
        )}
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto grid w-full max-w-page content-start gap-3 px-4 pt-8 pb-16 focus-visible:outline-none focus-visible:shadow-none rail:px-8"
      >
        {breadcrumb && <Breadcrumb crumbs={breadcrumb} lang={lang} />}
        <Page>{children}</Page>
      </main>
      {staff && (
        <IdleWarning lang={lang} extendPath="/admin/session/extend" loginPath="/admin/login" />
      )}
    </div>
  );
}

function DeskRooms({ lang, sections, current }: Pick<Props, "lang" | "sections" | "current">) {
  return (
    <nav aria-label={shellWords[lang].deskMenu}>
      <ul className="flex flex-wrap">
        {sections.map((room) => (
          <li key={room}>
            <a
              href={doors[room].path}
              aria-current={room === current ? "page" : undefined}
              className="inline-flex min-h-14 items-center gap-2 px-3 text-on-desk no-underline hover:underline aria-[current]:font-bold aria-[current]:shadow-[inset_0_-3px_0_currentColor]"
            >
              <Icon name={doors[room].icon} />
              {shellWords[lang][doors[room].word]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
