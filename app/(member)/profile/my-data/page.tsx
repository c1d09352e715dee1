import type { Query } from "@/lib/kernel/url";
import type { Metadata } from "next";
import { HelpContact } from "@/components/display/help-contact";
import { ErrorSummary } from "@/components/form/error-summary";
import { Column, PageHeading, Section } from "@/components/ui/page";
import { isPasswordDue } from "@/lib/auth/queries";
import { requireMember } from "@/lib/auth/session";
import { componentWords } from "@/lib/words/components";
import { ownDataWords } from "@/lib/words/own-data";
import { profileWords } from "@/lib/words/profile";
import { readFlash } from "@/lib/platform/http/flash";
import { requestLanguage } from "@/lib/platform/http/language";
import { issuer } from "@/lib/platform/issuer";
import { viewOwnData } from "@/lib/privacy/queries";
import { MemberFrame } from "../../member-frame";
import { Blocked, OwnDataForm, ownDataSentences, Ready } from "./form";

type Props = { searchParams: Promise<Query> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const lang = await requestLanguage();
  const { errors } = await readFlash((await searchParams).e);
  const { title } = ownDataWords[lang];
  return { title: Object.keys(errors).length > 0 ? componentWords[lang].errorTitle(title) : title };
}

/** The member's own data: what it contains, the request, then the file. */
export default async function MyDataPage({ searchParams }: Props) {
  const actor = await requireMember();
  const lang = await requestLanguage();
  const t = ownDataWords[lang];
  const errors = ownDataSentences(lang, (await readFlash((await searchParams).e)).errors);
  const { open, blockedUntil } = await viewOwnData(actor);
  const isBasic = actor.role === "basic";
  const crumbs = [{ label: profileWords[lang].title, href: "/profile" }, { label: t.title }];
  return (
    <MemberFrame actor={actor} current="profile" breadcrumb={crumbs}>
      <PageHeading lead={t.lead}>{t.title}</PageHeading>
      <ErrorSummary lang={lang} errors={errors} />
      {open && <Ready lang={lang} {...open} />}
      {blockedUntil && <Blocked lang={lang} until={blockedUntil} />}
      <Section heading={t.inside} id="inside">
        <ul className="grid list-disc gap-1 pl-6">
          {(isBasic ? t.insideBasic : t.insideFamily).split("\n").map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p>{isBasic ? t.others : t.othersFamily}</p>
        <p>{t.never}</p>
        <p className="text-quiet">{t.how}</p>
      </Section>
      {!open && !blockedUntil && (
        <Column>
          <OwnDataForm
            lang={lang}
            errors={errors}
            isPasswordDue={(await isPasswordDue(actor)) || "password" in errors}
          />
        </Column>
      )}
      <p>{t.questions}</p>
      <HelpContact lang={lang} contact={issuer()} />
    </MemberFrame>
  );
}
