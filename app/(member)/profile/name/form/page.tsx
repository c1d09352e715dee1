import type { Metadata } from "next";
import { PageHeading } from "@/components/ui/page";
import { requireMember } from "@/lib/auth/session";
import { profileWords, profileWayWords } from "@/lib/words/profile";
import { viewNameForm } from "@/lib/members/queries/name-form";
import { requestLanguage } from "@/lib/platform/http/language";
import { issuer } from "@/lib/platform/issuer";
import { MemberFrame } from "../../../member-frame";
import { NameSheet } from "./name-sheet";

export async function generateMetadata(): Promise<Metadata> {
  return { title: profileWayWords[await requestLanguage()].formTitle };
}

/** The form for a change of name, filled in with what is registered, to print and sign. */
export default async function NameFormPage() {
  const actor = await requireMember();
  const lang = await requestLanguage();
  const t = profileWayWords[lang];
  const crumbs = [
    { label: profileWords[lang].title, href: "/profile" },
    { label: t.nameTitle, href: "/profile/name" },
    { label: t.formTitle },
  ];
  return (
    <MemberFrame actor={actor} current="profile" breadcrumb={crumbs}>
      <PageHeading>{t.formTitle}</PageHeading>
      <p className="print:hidden">{t.formLead}</p>
      <NameSheet lang={lang} known={await viewNameForm(actor)} centre={issuer()} />
      <p className="print:hidden">
        <a href="/profile/name">{t.formBack}</a>
      </p>
    </MemberFrame>
  );
}
