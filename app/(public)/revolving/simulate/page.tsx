import type { Query } from "@/lib/kernel/url";
import type { Metadata } from "next";
import { PageHeading } from "@/components/ui/page";
import { revolvingWords } from "@/lib/words/revolving";
import { today } from "@/lib/platform/env";
import { requestLanguage } from "@/lib/platform/http/language";
import { renderRate } from "@/lib/revolving/format";
import { viewTerms } from "@/lib/revolving/queries/terms";
import { isSimulationRequested } from "@/lib/revolving/schema";
import { PublicFrame } from "../../public-frame";
import { readRequest } from "./address";
import { SimulationForm } from "./form";
import { SimulationResult } from "./result";

export async function generateMetadata(): Promise<Metadata> {
  return { title: revolvingWords[await requestLanguage()].simulation };
}

/** What a purchase would cost as a revolving payment, to the yen, for anybody. */
export default async function SimulationPage({ searchParams }: { searchParams: Promise<Query> }) {
  const lang = await requestLanguage();
  const params = await searchParams;
  const request = readRequest(params, await viewTerms());
  const isFresh = !isSimulationRequested(params);
  const t = revolvingWords[lang];
  return (
    <PublicFrame width="page">
      <PageHeading lead={t.simulationLead(renderRate(request.terms.annualRate))}>
        {t.simulation}
      </PageHeading>
      <SimulationForm {...{ lang, params, request, isFresh }} today={today()} />
      {request.simulation && (
        <SimulationResult lang={lang} simulation={request.simulation} params={params} />
      )}
    </PublicFrame>
  );
}
