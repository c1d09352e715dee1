import type { Metadata } from "next";
import { requireBasicMember } from "@/lib/auth/session";
import { ChangePage, type PageProps, titleOf } from "../change-page";
import { formValuesOf } from "../form-values";
import { StatementDeliveryForm } from "./form";

export function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  return titleOf("statement_delivery", searchParams);
}

/** 入力. */
export default async function StatementDeliveryPage({ searchParams }: PageProps) {
  const actor = await requireBasicMember();
  const given = await formValuesOf(actor, "statement_delivery", await searchParams);
  return (
    <ChangePage
      actor={actor}
      kind="statement_delivery"
      step={0}
      lang={given.lang}
      errors={given.errors}
    >
      <StatementDeliveryForm {...given} />
    </ChangePage>
  );
}
