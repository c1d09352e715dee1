import { HelpContact } from "@/components/display/help-contact";
import { PageHeading } from "@/components/ui/page";
import type { Language } from "@/lib/kernel/words/define-words";
import { helpWords } from "@/lib/kernel/words/help";
import { shellWords } from "@/lib/kernel/words/shell";
import { issuer } from "@/lib/platform/issuer";
import { HelpSection } from "../help/help-section";
import { PublicFrame } from "../public-frame";

type Props = { lang: Language; lost: "userId" | "password" };

/** What both forgotten-something pages say: what to check first, whom to call, what to have ready. */
export function RecoverPage({ lang, lost }: Props) {
  const t = helpWords[lang].recover;
  const isUserId = lost === "userId";
  return (
    <PublicFrame>
      <PageHeading lead={isUserId ? t.userIdLead : t.passwordLead}>
        {isUserId ? t.userIdTitle : t.passwordTitle}
      </PageHeading>
      <HelpContact lang={lang} contact={issuer()} />
      <HelpSection id="ready" heading={t.ready} steps={t.readySteps}>
        <p>{t.never}</p>
      </HelpSection>
      <HelpSection
        id="hint"
        heading={isUserId ? t.userIdHint : t.passwordHint}
        why={isUserId ? t.userIdHintText : t.passwordHintText}
      >
        <p className="flex flex-wrap gap-x-6 gap-y-2">
          {isUserId && <a href="/register">{t.register}</a>}
          <a href="/help/login">{shellWords[lang].helpLogin}</a>
          <a href="/login">{helpWords[lang].toLogin}</a>
        </p>
      </HelpSection>
    </PublicFrame>
  );
}
