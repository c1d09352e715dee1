import type { Query } from "@/lib/kernel/url";
import type { Metadata } from "next";
import { ErrorSummary } from "@/components/form/error-summary";
import { PageHeading } from "@/components/ui/page";
import { requireMember } from "@/lib/auth/session";
import { componentWords } from "@/lib/words/components";
import { ownLoginWords, securityWords } from "@/lib/words/security";
import { readFlash } from "@/lib/platform/http/flash";
import { requestLanguage } from "@/lib/platform/http/language";
import { MemberFrame } from "../../member-frame";
import { ChangeDone } from "../change-done";
import { PasswordForm, passwordSentences } from "./form";

type Props = { searchParams: Promise<Query> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const lang = await requestLanguage();
  const { errors } = await readFlash((await searchParams).e);
  const title = ownLoginWords[lang].passwordTitle;
  const hasErrors = Object.keys(errors).length > 0;
  return { title: hasErrors ? componentWords[lang].errorTitle(title) : title };
}

/** Another password: the form, then what was done. */
export default async function PasswordPage({ searchParams }: Props) {
  const actor = await requireMember();
  const lang = await requestLanguage();
  const t = ownLoginWords[lang];
  const query = await searchParams;
  const flash = await readFlash(query.e);
  const errors = passwordSentences(lang, flash.errors);
  const isDone = query.done === "1";
  const crumbs = [
    { label: securityWords[lang].title, href: "/security" },
    { label: t.passwordTitle },
  ];
  return (
    <MemberFrame actor={actor} current="security" breadcrumb={crumbs}>
      <PageHeading lead={isDone ? undefined : t.passwordLead}>{t.passwordTitle}</PageHeading>
      {isDone ? (
        <ChangeDone lang={lang} title={t.passwordDone} />
      ) : (
        <div className="grid max-w-form gap-6">
          <ErrorSummary lang={lang} errors={errors} />
          <PasswordForm lang={lang} errors={errors} />
        </div>
      )}
    </MemberFrame>
  );
}
