import type { Metadata } from "next";
import { HelpContact } from "@/components/display/help-contact";
import { LinkButton } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page";
import { helpWords } from "@/lib/words/help";
import { requestLanguage } from "@/lib/platform/http/language";
import { issuer } from "@/lib/platform/issuer";
import { HelpSection } from "../help/help-section";
import { PublicFrame } from "../public-frame";

export async function generateMetadata(): Promise<Metadata> {
  return { title: helpWords[await requestLanguage()].offline.title };
}

/** Cached by the browser and shown for every URL without a network. */
export default async function OfflinePage() {
  const lang = await requestLanguage();
  const t = helpWords[lang].offline;
  return (
    <PublicFrame>
      <PageHeading lead={t.lead}>{t.title}</PageHeading>
      <div className="grid gap-4">
        <ul className="grid list-disc gap-1.5 pl-6">
          {t.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
        <LinkButton href="">{t.again}</LinkButton>
      </div>
      <HelpSection id="call" heading={t.call}>
        <HelpContact lang={lang} contact={issuer()} withLoss />
      </HelpSection>
    </PublicFrame>
  );
}
