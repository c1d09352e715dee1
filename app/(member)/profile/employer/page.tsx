import type { Metadata } from "next";
import { requireMember } from "@/lib/auth/session";
import { ChangePage, type PageProps, titleOf } from "../change-page";
import { formValuesOf } from "../form-values";
import { EmployerForm } from "./form";

export function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  return titleOf("employer", searchParams);
}

/** 入力. */
export default async function EmployerPage({ searchParams }: PageProps) {
  const actor = await requireMember();
  const given = await formValuesOf(actor, "employer", await searchParams);
  return (
    <ChangePage actor={actor} kind="employer" step={0} lang={given.lang} errors={given.errors}>
      <EmployerForm {...given} />
    </ChangePage>
  );
}
