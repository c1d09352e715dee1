import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page";
import { Surface } from "@/components/ui/surface";
import { requireMember } from "@/lib/auth/session";
import { listDisputes } from "@/lib/disputes/queries";
import { activityWords } from "@/lib/words/activity";
import { disputeWords } from "@/lib/words/disputes";
import { requestLanguage } from "@/lib/platform/http/language";
import { MemberFrame } from "../member-frame";
import { CaseTable } from "./case-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: disputeWords[await requestLanguage()].title };
}

/** The member's cases and their states. */
export default async function DisputesPage() {
  const actor = await requireMember();
  const lang = await requestLanguage();
  const t = disputeWords[lang];
  const cases = await listDisputes(actor);
  const crumbs = [{ label: activityWords[lang].title, href: "/activity" }, { label: t.title }];
  return (
    <MemberFrame actor={actor} current="activity" breadcrumb={crumbs}>
      <PageHeading lead={t.listLead}>{t.title}</PageHeading>
      <Surface padding="rows">
        {cases.length > 0 ? (
          <CaseTable lang={lang} cases={cases} />
        ) : (
          <EmptyState title={t.listNone}>{t.listNoneWhy}</EmptyState>
        )}
      </Surface>
      <p>
        <a href="/activity">{t.toActivity}</a>
      </p>
    </MemberFrame>
  );
}
