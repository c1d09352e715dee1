import type { Query } from "@/lib/kernel/url";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Note } from "@/components/ui/note";
import { Column, PageHeading } from "@/components/ui/page";
import { deskWords } from "@/lib/words/desk";
import { readFlash } from "@/lib/platform/http/flash";
import { requestLanguage } from "@/lib/platform/http/language";
import { currentStaff } from "@/lib/support/session";
import { AdminFrame } from "../admin-frame";
import { StaffLoginForm } from "./form";

type Props = { searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskWords[await requestLanguage()].login.heading };
}

/** Login of the staff. */
export default async function StaffLoginPage({ searchParams }: Props) {
  if (await currentStaff()) redirect("/admin");
  const lang = await requestLanguage();
  const { e, notice } = await searchParams;
  const t = deskWords[lang].login;
  return (
    <AdminFrame actor={null}>
      <Column width="login">
        <PageHeading>{t.heading}</PageHeading>
        {notice === "enrolled" && <Note role="status">{t.enrolled}</Note>}
        <StaffLoginForm lang={lang} flash={await readFlash(e)} />
      </Column>
    </AdminFrame>
  );
}
