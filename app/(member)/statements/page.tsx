import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHeading } from "@/components/ui/page";
import { Surface } from "@/components/ui/surface";
import { requireMember } from "@/lib/auth/session";
import { listStatements } from "@/lib/statements/queries";
import { statementWords } from "@/lib/words/statements";
import { requestLanguage } from "@/lib/platform/http/language";
import { MemberFrame } from "../member-frame";
import { StatementTable } from "./statement-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: statementWords[await requestLanguage()].title };
}

/** The months that have a bill, newest first. */
export default async function StatementsPage() {
  const actor = await requireMember();
  const lang = await requestLanguage();
  const months = await listStatements(actor);
  const t = statementWords[lang];
  const isBasic = actor.role === "basic";
  return (
    <MemberFrame actor={actor} current="statements">
      <Page>
        <PageHeading lead={isBasic ? t.lead : t.leadFamily}>{t.title}</PageHeading>
        <Surface padding="rows">
          {months.length > 0 ? (
            <StatementTable lang={lang} months={months} isBasic={isBasic} />
          ) : (
            <EmptyState title={t.emptyTitle}>{t.emptyBody}</EmptyState>
          )}
        </Surface>
        {isBasic && (
          <p className="print:hidden">
            <a href="/statements/calendar" download className="inline-flex min-h-11 items-center">
              {t.calendar}
            </a>
          </p>
        )}
      </Page>
    </MemberFrame>
  );
}
