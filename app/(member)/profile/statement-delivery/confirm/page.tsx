import type { Metadata } from "next";
import { requireBasicMember } from "@/lib/auth/session";
import { type PageProps, titleOf } from "../../change-page";
import { ConfirmChange } from "../../confirm-change";

export function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  return titleOf("statement_delivery", searchParams);
}

/** 確認. */
export default async function ConfirmStatementDeliveryPage({ searchParams }: PageProps) {
  const actor = await requireBasicMember();
  return <ConfirmChange actor={actor} kind="statement_delivery" query={await searchParams} />;
}
