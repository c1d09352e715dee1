import type { Query } from "@/lib/kernel/url";
import type { Metadata } from "next";
import { LinkButton } from "@/components/ui/button";
import { Column, PageHeading } from "@/components/ui/page";
import { deskWords } from "@/lib/words/desk";
import { readFlash } from "@/lib/platform/http/flash";
import { requestLanguage } from "@/lib/platform/http/language";
import { viewEnrolment } from "@/lib/support/queries";
import { AdminFrame } from "../../admin-frame";
import { EnrolmentForm } from "./form";

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<Query>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskWords[await requestLanguage()].enrol.heading };
}

/** Enrolment of a new clerk by a one-time link. */
export default async function EnrolmentPage({ params, searchParams }: Props) {
  const { token } = await params;
  const enrolment = await viewEnrolment(token);
  const lang = await requestLanguage();
  const t = deskWords[lang].enrol;
  if (!enrolment) {
    return (
      <AdminFrame actor={null}>
        <Column>
          <PageHeading lead={t.over}>{t.overHeading}</PageHeading>
          <LinkButton href="/admin/login" variant="secondary">
            {t.toLogin}
          </LinkButton>
        </Column>
      </AdminFrame>
    );
  }
  const { e } = await searchParams;
  return (
    <AdminFrame actor={null}>
      <Column>
        <PageHeading lead={t.lead(enrolment.staffId)}>{t.heading}</PageHeading>
        <EnrolmentForm lang={lang} token={token} enrolment={enrolment} flash={await readFlash(e)} />
      </Column>
    </AdminFrame>
  );
}
