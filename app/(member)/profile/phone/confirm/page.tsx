import type { Metadata } from "next";
import { requireMember } from "@/lib/auth/session";
import { type PageProps, titleOf } from "../../change-page";
import { ConfirmChange } from "../../confirm-change";

export function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  return titleOf("phone", searchParams);
}

/** 確認. */
export default async function ConfirmPhonePage({ searchParams }: PageProps) {
  const actor = await requireMember();
  return <ConfirmChange actor={actor} kind="phone" query={await searchParams} />;
}
