import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { PageHeading } from "@/components/ui/page";
import { Surface } from "@/components/ui/surface";
import { viewRecoveryCodes } from "@/lib/auth/queries/second-step";
import { requireMember } from "@/lib/auth/session";
import { secondStepWords, securityWords } from "@/lib/words/security";
import { requestLanguage } from "@/lib/platform/http/language";
import { MemberFrame } from "../../../member-frame";

export async function generateMetadata(): Promise<Metadata> {
  return { title: secondStepWords[await requestLanguage()].codesTitle };
}

/** The recovery codes, until the member says they are noted. */
export default async function RecoveryCodesPage() {
  const actor = await requireMember();
  const lang = await requestLanguage();
  const t = secondStepWords[lang];
  const codes = await viewRecoveryCodes(actor);
  if (!codes) redirect("/security/second-step");
  const crumbs = [
    { label: securityWords[lang].title, href: "/security" },
    { label: t.title, href: "/security/second-step" },
    { label: t.codesTitle },
  ];
  return (
    <MemberFrame actor={actor} current="security" breadcrumb={crumbs}>
      <PageHeading lead={t.codesLead}>{t.codesTitle}</PageHeading>
      <Surface>
        <ul className="figures grid grid-cols-2 gap-x-6 gap-y-2 text-subheading" translate="no">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </Surface>
      <p>{t.codesWhy}</p>
      <Form action="/security/second-step/codes/noted">
        <SubmitButton>{t.noted}</SubmitButton>
      </Form>
    </MemberFrame>
  );
}
