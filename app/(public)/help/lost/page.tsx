import type { Metadata } from "next";
import { HelpContact } from "@/components/display/help-contact";
import { LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { PageHeading } from "@/components/ui/page";
import { helpWords } from "@/lib/words/help";
import { shellWords } from "@/lib/words/shell";
import { requestLanguage } from "@/lib/platform/http/language";
import { issuer } from "@/lib/platform/issuer";
import { PublicFrame } from "../../public-frame";
import { HelpSection } from "../help-section";

export async function generateMetadata(): Promise<Metadata> {
  return { title: shellWords[await requestLanguage()].helpLost };
}

/** A lost card: the number to call before anything else. */
export default async function HelpLostPage() {
  const lang = await requestLanguage();
  const t = helpWords[lang].lost;
  const contact = issuer();
  return (
    <PublicFrame>
      <PageHeading lead={t.lead}>{shellWords[lang].helpLost}</PageHeading>
      <div className="grid gap-2">
        <p className="font-bold">{t.call}</p>
        <LinkButton href={`tel:${contact.lossPhone}`} size="full">
          <Icon name="phone" className="size-5" />
          <span className="figures text-subheading">{contact.lossPhone}</span>
        </LinkButton>
      </div>
      <HelpSection id="tell" heading={t.tell} steps={t.tellSteps} />
      <HelpSection id="reach" heading={t.reach} steps={t.reachSteps} />
      <HelpSection id="after" heading={t.after} steps={t.afterSteps} />
      <HelpSection id="misuse" heading={t.misuse} why={t.misuseText}>
        <HelpContact lang={lang} contact={contact} withLoss />
      </HelpSection>
    </PublicFrame>
  );
}
