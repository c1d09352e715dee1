import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page";
import { Surface } from "@/components/ui/surface";
import { requireMember } from "@/lib/auth/session";
import { profileWords } from "@/lib/words/profile";
import { listChanges } from "@/lib/members/queries/history";
import { requestLanguage } from "@/lib/platform/http/language";
import { MemberFrame } from "../../member-frame";
import { ChangeTable } from "./change-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: profileWords[await requestLanguage()].history };
}

/** The member's changes and their outcome. */
export default async function ProfileHistoryPage() {
  const actor = await requireMember();
  const lang = await requestLanguage();
  const t = profileWords[lang];
  const changes = await listChanges(actor);
  const crumbs = [{ label: t.title, href: "/profile" }, { label: t.history }];
  return (
    <MemberFrame actor={actor} current="profile" breadcrumb={crumbs}>
      <PageHeading lead={t.historyLead}>{t.history}</PageHeading>
      <Surface padding="rows">
        {changes.length > 0 ? (
          <ChangeTable lang={lang} changes={changes} />
        ) : (
          <EmptyState title={t.historyEmpty} />
        )}
      </Surface>
    </MemberFrame>
  );
}
