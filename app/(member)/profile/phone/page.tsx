import type { Metadata } from "next";
import { requireMember } from "@/lib/auth/session";
import { ChangePage, type PageProps, titleOf } from "../change-page";
import { formValuesOf } from "../form-values";
import { PhoneForm } from "./form";

export function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  return titleOf("phone", searchParams);
}

/** 入力. */
export default async function PhonePage({ searchParams }: PageProps) {
  const actor = await requireMember();
  const given = await formValuesOf(actor, "phone", await searchParams);
  return (
    <ChangePage actor={actor} kind="phone" step={0} lang={given.lang} errors={given.errors}>
      <PhoneForm {...given} />
    </ChangePage>
  );
}
