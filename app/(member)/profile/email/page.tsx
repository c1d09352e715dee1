import type { Metadata } from "next";
import { requireMember } from "@/lib/auth/session";
import { ChangePage, formValuesOf, type PageProps, titleOf } from "../change-page";
import { EmailForm } from "./form";

export function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  return titleOf("email", searchParams);
}

/** 入力: the new address. */
export default async function EmailPage({ searchParams }: PageProps) {
  const actor = await requireMember();
  const given = await formValuesOf(actor, "email", await searchParams);
  return (
    <ChangePage actor={actor} kind="email" step={0} lang={given.lang} errors={given.errors}>
      <EmailForm lang={given.lang} errors={given.errors} values={given.flash} />
    </ChangePage>
  );
}
