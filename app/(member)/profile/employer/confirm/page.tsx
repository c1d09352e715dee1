import type { Metadata } from "next";
import { requireMember } from "@/lib/auth/session";
import { type PageProps, titleOf } from "../../change-page";
import { ConfirmChange } from "../../confirm-change";

export function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  return titleOf("employer", searchParams);
}

/** 確認. */
export default async function ConfirmEmployerPage({ searchParams }: PageProps) {
  const actor = await requireMember();
  return <ConfirmChange actor={actor} kind="employer" query={await searchParams} />;
}
