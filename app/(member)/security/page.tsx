import type { Query } from "@/lib/kernel/url";
import type { Metadata } from "next";
import { HelpContact } from "@/components/display/help-contact";
import { ErrorSummary } from "@/components/form/error-summary";
import { LinkButton } from "@/components/ui/button";
import { PageHeading, Section } from "@/components/ui/page";
import { Surface } from "@/components/ui/surface";
import { listLoginHistory, listLogins } from "@/lib/auth/queries";
import { requireMember } from "@/lib/auth/session";
import { ownDataWords } from "@/lib/words/own-data";
import { ownLoginWords, passkeyWords, secondStepWords, securityWords } from "@/lib/words/security";
import { readFlash } from "@/lib/platform/http/flash";
import { requestLanguage } from "@/lib/platform/http/language";
import { issuer } from "@/lib/platform/issuer";
import { CoolingOffNote } from "../cooling-off-note";
import { MemberFrame } from "../member-frame";
import { LoginHistory, LoginList } from "./login-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: securityWords[await requestLanguage()].title };
}

type Props = { searchParams: Promise<Query> };

/** Where the member is logged in, and when they were. */
export default async function SecurityPage({ searchParams }: Props) {
  const actor = await requireMember();
  const lang = await requestLanguage();
  const t = securityWords[lang];
  const own = ownLoginWords[lang];
  const passkey = passkeyWords[lang];
  const step = secondStepWords[lang];
  const { errors } = await readFlash((await searchParams).e);
  const isGone = Object.keys(errors).length > 0;
  const [logins, history] = await Promise.all([listLogins(actor), listLoginHistory(actor)]);
  return (
    <MemberFrame actor={actor} current="security">
      {isGone && <ErrorSummary lang={lang} errors={{ "": t.gone }} />}
      <PageHeading lead={t.lead}>{t.title}</PageHeading>
      <CoolingOffNote actor={actor} lang={lang} />
      <Section heading={own.section} id="own-login">
        <p className="text-small text-quiet">{own.sectionWhy}</p>
        <p className="flex flex-wrap gap-3">
          <LinkButton href="/security/password" variant="secondary" size="small">
            {own.passwordTitle}
          </LinkButton>
          <LinkButton href="/security/user-id" variant="secondary" size="small">
            {own.userIdTitle}
          </LinkButton>
        </p>
      </Section>
      <Section heading={step.title} id="second-step">
        <p className="text-small text-quiet">{step.lead}</p>
        <p>
          <LinkButton href="/security/second-step" variant="secondary" size="small">
            {step.manage}
          </LinkButton>
        </p>
      </Section>
      <Section heading={passkey.title} id="passkeys">
        <p className="text-small text-quiet">{passkey.lead}</p>
        <p>
          <LinkButton href="/security/passkeys" variant="secondary" size="small">
            {passkey.manage}
          </LinkButton>
        </p>
      </Section>
      <Section heading={t.logins} id="logins">
        <Surface padding="rows">
          <LoginList lang={lang} logins={logins} />
        </Surface>
        <p className="text-small text-quiet">{t.loginsWhy}</p>
      </Section>
      <Section heading={t.history} id="history">
        <p className="text-small text-quiet">{t.historyWhy}</p>
        <Surface padding="rows">
          <LoginHistory lang={lang} rows={history} />
        </Surface>
      </Section>
      <Section heading={t.strange} id="strange">
        <p>{t.strangeWhy}</p>
        <HelpContact lang={lang} contact={issuer()} />
      </Section>
      <p>
        <a href="/profile/my-data">{ownDataWords[lang].title}</a>
      </p>
    </MemberFrame>
  );
}
