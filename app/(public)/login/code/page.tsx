import { readLogin } from "../address";
import { codeCookie } from "../sender";
import type { Query } from "@/lib/kernel/url";
import type { Metadata } from "next";
import { cookies, headers } from "next/headers";
import { PublicFrame } from "@/app/(public)/public-frame";
import { LinkButton } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page";
import { isCodeAwaited } from "@/lib/auth/queries/second-step";
import { componentWords } from "@/lib/words/components";
import { secondStepWords } from "@/lib/words/security";
import { readFlash } from "@/lib/platform/http/flash";
import { requestLanguage } from "@/lib/platform/http/language";
import { visitorOf } from "@/lib/platform/http/visitor";
import { CodeForm } from "./form";

type Props = { searchParams: Promise<Query> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const lang = await requestLanguage();
  const { errors } = await readFlash((await searchParams).e);
  const title = secondStepWords[lang].loginTitle;
  const hasErrors = Object.keys(errors).length > 0;
  return { title: hasErrors ? componentWords[lang].errorTitle(title) : title };
}

/** The second step of a login whose password was right. */
export default async function CodePage({ searchParams }: Props) {
  const query = await searchParams;
  const { from } = readLogin(query);
  const lang = await requestLanguage();
  const t = secondStepWords[lang];
  const token = (await cookies()).get(codeCookie)?.value ?? "";
  const isAwaited = await isCodeAwaited(visitorOf(await headers()), token);
  const { errors } = await readFlash(query.e);
  return (
    <PublicFrame>
      <PageHeading lead={isAwaited ? t.loginLead : t.loginOver}>{t.loginTitle}</PageHeading>
      {isAwaited ? (
        <CodeForm lang={lang} codes={errors} from={from} />
      ) : (
        <LinkButton href="/login">{t.toLogin}</LinkButton>
      )}
    </PublicFrame>
  );
}
