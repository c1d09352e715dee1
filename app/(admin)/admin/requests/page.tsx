import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page";
import { Surface } from "@/components/ui/surface";
import { deskCaseWords } from "@/lib/words/desk";
import { requestLanguage } from "@/lib/platform/http/language";
import { listOverdueRequests } from "@/lib/support/queries/requests";
import { requireStaff } from "@/lib/support/session";
import { AdminFrame } from "../admin-frame";
import { RequestLines } from "./request-lines";

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskCaseWords[await requestLanguage()].requests.title };
}

/** Overdue requests: not handed over, or not answered in time. */
export default async function RequestsPage() {
  const actor = await requireStaff("agent", "supervisor");
  const lang = await requestLanguage();
  const t = deskCaseWords[lang].requests;
  const requests = await listOverdueRequests(actor);
  return (
    <AdminFrame actor={actor} current="requests">
      <PageHeading lead={t.lead}>{t.title}</PageHeading>
      <Surface padding="rows">
        {requests.length > 0 ? (
          <RequestLines lang={lang} caption={t.caption} requests={requests} />
        ) : (
          <EmptyState title={t.none}>{t.noneWhy}</EmptyState>
        )}
      </Surface>
    </AdminFrame>
  );
}
