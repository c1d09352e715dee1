import type { Metadata } from "next";
import { HelpContact } from "@/components/display/help-contact";
import { PageHeading } from "@/components/ui/page";
import { helpWords } from "@/lib/words/help";
import { shellWords } from "@/lib/words/shell";
import { portalUrl } from "@/lib/platform/env";
import { requestLanguage } from "@/lib/platform/http/language";
import { issuer } from "@/lib/platform/issuer";
import { PublicFrame } from "../../public-frame";
import { HelpSection } from "../help-section";

export async function generateMetadata(): Promise<Metadata> {
  return { title: shellWords[await requestLanguage()].helpMail };
}

/** How to recognise genuine mail. */
export default async function HelpMailPage() {
  const lang = await requestLanguage();
  const t = helpWords[lang].mail;
  const contact = issuer();
  const sender = /<(.+)>/.exec(contact.mailFrom)?.[1] ?? contact.mailFrom;
  return (
    <PublicFrame>
      <PageHeading lead={t.lead}>{shellWords[lang].helpMail}</PageHeading>
      <HelpSection id="genuine" heading={t.genuine} steps={[t.sender(sender), ...t.genuineSteps]} />
      <HelpSection id="address" heading={t.address}>
        <p className="font-bold break-all">{portalUrl()}</p>
      </HelpSection>
      <HelpSection id="fake" heading={t.fake} steps={t.fakeSteps}>
        <HelpContact lang={lang} contact={contact} withLoss />
      </HelpSection>
    </PublicFrame>
  );
}
