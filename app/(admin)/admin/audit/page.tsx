import type { Query } from "@/lib/kernel/url";
import { auditPath, readAudit } from "../address";
import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page";
import { Pager } from "@/components/ui/pager";
import { Surface } from "@/components/ui/surface";
import { listAuditEvents } from "@/lib/audit/queries";
import { deskWords } from "@/lib/words/desk";
import { requestLanguage } from "@/lib/platform/http/language";
import { requireStaff } from "@/lib/support/session";
import { AdminFrame } from "../admin-frame";
import { AuditTable } from "./audit-table";
import { AuditFilterForm } from "./form";

type Props = { searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskWords[await requestLanguage()].audit.heading };
}

/** The audit log, newest first. */
export default async function AuditPage({ searchParams }: Props) {
  const actor = await requireStaff("auditor", "supervisor");
  const lang = await requestLanguage();
  const t = deskWords[lang].audit;
  const { member: cardmemberId, after } = readAudit(await searchParams);
  const { entries, next } = await listAuditEvents(actor, {
    cardmemberId: cardmemberId || undefined,
    after,
  });
  const hrefOf = (mark: string) => auditPath({ member: cardmemberId, after: mark });
  return (
    <AdminFrame actor={actor} current="audit">
      <PageHeading>{t.heading}</PageHeading>
      <AuditFilterForm lang={lang} cardmemberId={cardmemberId} />
      <Surface padding="rows">
        {entries.length > 0 ? (
          <AuditTable lang={lang} entries={entries} />
        ) : (
          <EmptyState title={t.none} />
        )}
      </Surface>
      <Pager
        lang={lang}
        newerHref={after ? hrefOf("") : null}
        newerLabel={t.newest}
        olderHref={next ? hrefOf(next) : null}
        olderLabel={t.older}
      />
    </AdminFrame>
  );
}
