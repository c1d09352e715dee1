import type { Metadata } from "next";
import { HelpContact } from "@/components/display/help-contact";
import { PageHeading } from "@/components/ui/page";
import { helpWords } from "@/lib/words/help";
import { shellWords } from "@/lib/words/shell";
import { requestLanguage } from "@/lib/platform/http/language";
import { issuer } from "@/lib/platform/issuer";
import { PublicFrame } from "../../public-frame";
import { HelpSection } from "../help-section";

export async function generateMetadata(): Promise<Metadata> {
  return { title: shellWords[await requestLanguage()].helpLogin };
}

/** The four reasons why a login fails. */
export default async function HelpLoginPage() {
  const lang = await requestLanguage();
  const t = helpWords[lang].login;
  const { mistaken, unregistered } = t;
  return (
    <PublicFrame>
      <PageHeading lead={t.lead}>{shellWords[lang].helpLogin}</PageHeading>
      <HelpSection id="network" {...t.network} />
      <HelpSection id="unregistered" {...unregistered}>
        <p>
          <a href="/register">{unregistered.link}</a>
        </p>
      </HelpSection>
      <HelpSection id="mistaken" {...mistaken}>
        <p className="flex flex-wrap gap-x-6 gap-y-2">
          <a href="/recover/user-id">{mistaken.userId}</a>
          <a href="/recover/password">{mistaken.password}</a>
        </p>
      </HelpSection>
      <HelpSection id="locked" {...t.locked}>
        <HelpContact lang={lang} contact={issuer()} />
      </HelpSection>
      <p>
        <a href="/login">{helpWords[lang].toLogin}</a>
      </p>
    </PublicFrame>
  );
}
