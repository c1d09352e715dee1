import type { Query } from "@/lib/kernel/url";
import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page";
import { Surface } from "@/components/ui/surface";
import type { Language } from "@/lib/kernel/language";
import { deskCaseWords } from "@/lib/words/desk";
import { requestLanguage } from "@/lib/platform/http/language";
import { type CaseFilter, caseFilters, listCases } from "@/lib/support/queries/cases";
import { requireStaff } from "@/lib/support/session";
import { AdminFrame } from "../admin-frame";
import { CaseLines } from "./case-lines";

type Props = { searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskCaseWords[await requestLanguage()].title };
}

/** Cases of members, oldest first. */
export default async function CasesPage({ searchParams }: Props) {
  const actor = await requireStaff("agent", "supervisor");
  const lang = await requestLanguage();
  const t = deskCaseWords[lang];
  const { show } = await searchParams;
  const filter = caseFilters.find((one) => one === show) ?? "open";
  const cases = await listCases(actor, filter);
  return (
    <AdminFrame actor={actor} current="cases">
      <PageHeading lead={t.lead}>{t.title}</PageHeading>
      <Filters lang={lang} current={filter} />
      <Surface padding="rows">
        {cases.length > 0 ? (
          <CaseLines lang={lang} cases={cases} />
        ) : (
          <EmptyState title={t.none}>{t.noneWhy}</EmptyState>
        )}
      </Surface>
    </AdminFrame>
  );
}

function Filters({ lang, current }: { lang: Language; current: CaseFilter }) {
  const t = deskCaseWords[lang];
  return (
    <nav aria-label={t.filter}>
      <ul className="flex flex-wrap gap-x-5">
        {caseFilters.map((filter) => (
          <li key={filter}>
            <a
              href={filter === "open" ? "/admin/cases" : `/admin/cases?show=${filter}`}
              aria-current={filter === current ? "page" : undefined}
              className="inline-flex min-h-11 items-center aria-[current]:font-bold aria-[current]:text-ink"
            >
              {t.filters[filter]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
