import type { Query } from "@/lib/kernel/url";
import { secondStepSentences } from "../form";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { QrCode } from "@/components/display/qr-code";
import { ErrorSummary } from "@/components/form/error-summary";
import { Form } from "@/components/form/form";
import { OneTimeCodeInput } from "@/components/form/one-time-code-input";
import { SubmitButton } from "@/components/form/submit-button";
import { DefinitionRows } from "@/components/ui/definition-rows";
import { PageHeading } from "@/components/ui/page";
import { Surface } from "@/components/ui/surface";
import { viewSetUp } from "@/lib/auth/queries/second-step";
import { requireMember } from "@/lib/auth/session";
import { secondStepWords, securityWords } from "@/lib/words/security";
import { readFlash } from "@/lib/platform/http/flash";
import { requestLanguage } from "@/lib/platform/http/language";
import { MemberFrame } from "../../../member-frame";

type Props = { searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: secondStepWords[await requestLanguage()].setUpTitle };
}

/** The authenticator to set up, and its first code. */
export default async function SetUpPage({ searchParams }: Props) {
  const actor = await requireMember();
  const lang = await requestLanguage();
  const t = secondStepWords[lang];
  const setUp = await viewSetUp(actor);
  if (!setUp) redirect("/security/second-step");
  const errors = secondStepSentences(lang, (await readFlash((await searchParams).e)).errors);
  const crumbs = [
    { label: securityWords[lang].title, href: "/security" },
    { label: t.title, href: "/security/second-step" },
    { label: t.setUpTitle },
  ];
  const secret = <code className="figures">{setUp.secret}</code>;
  return (
    <MemberFrame actor={actor} current="security" breadcrumb={crumbs}>
      <PageHeading lead={t.setUpLead}>{t.setUpTitle}</PageHeading>
      <ErrorSummary lang={lang} errors={errors} />
      <Surface>
        <Form action="/security/second-step/new/finish">
          <QrCode text={setUp.uri} name={t.qrName} />
          <DefinitionRows rows={[{ term: t.secret, value: secret }]} />
          <OneTimeCodeInput lang={lang} name="code" label={t.code} error={errors.code} />
          <SubmitButton>{t.confirm}</SubmitButton>
          <p>
            <a href="/security/second-step" className="inline-flex min-h-11 items-center">
              {t.cancel}
            </a>
          </p>
        </Form>
      </Surface>
    </MemberFrame>
  );
}
