import type { Query } from "@/lib/kernel/url";
import { readSearch } from "../address";
import type { Metadata } from "next";
import { Note } from "@/components/ui/note";
import { PageHeading, Section } from "@/components/ui/page";
import { deskWords } from "@/lib/words/desk";
import { readFlash } from "@/lib/platform/http/flash";
import { requestLanguage } from "@/lib/platform/http/language";
import { listTodaysLockouts, searchMembers } from "@/lib/support/queries";
import { requireStaff } from "@/lib/support/session";
import { AdminFrame } from "../admin-frame";
import { SearchForm } from "./form";
import { MemberHits } from "./member-hits";
import { SearchResults } from "./search-results";

type Props = { searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskWords[await requestLanguage()].search.heading };
}

/** The member directory; before a search it lists today's lockouts. */
export default async function MembersPage({ searchParams }: Props) {
  const actor = await requireStaff("agent", "supervisor");
  const lang = await requestLanguage();
  const query = await searchParams;
  const { q: typed, notice } = readSearch(query);
  const t = deskWords[lang].search;
  const found = typed ? await searchMembers(actor, typed) : null;
  const today = await listTodaysLockouts(actor);
  const flash = await readFlash(query.e);
  return (
    <AdminFrame actor={actor} current="members">
      <PageHeading>{t.heading}</PageHeading>
      {notice === "cleared" && <Note role="status">{t.cleared}</Note>}
      <SearchForm lang={lang} typed={typed} />
      {found && <SearchResults lang={lang} found={found} flash={flash} />}
      {!found && (
        <Section heading={t.today} id="today">
          {today.length > 0 ? (
            <MemberHits lang={lang} caption={t.today} hits={today} />
          ) : (
            <p className="text-quiet">{t.noneToday}</p>
          )}
        </Section>
      )}
    </AdminFrame>
  );
}
