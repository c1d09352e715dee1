import type { ReactNode } from "react";
import { AdminShell, type DeskSection } from "@/components/shell/admin-shell";
import type { Crumb } from "@/components/ui/breadcrumb";
import type { StaffRole, SupportActor } from "@/lib/kernel/actor";
import { deskWords } from "@/lib/words/desk";
import { requestLanguage } from "@/lib/platform/http/language";

type Props = {
  /** Null before login. */
  actor: SupportActor | null;
  current?: DeskSection;
  breadcrumb?: readonly Crumb[];
  children: ReactNode;
};

const sectionsOf: Record<StaffRole, readonly DeskSection[]> = {
  agent: ["members", "cases", "requests"],
  supervisor: ["members", "cases", "requests", "audit"],
  auditor: ["audit"],
};

/** The frame of the desk's pages, with the sections the clerk's role may open. */
export async function AdminFrame({ actor, current, breadcrumb, children }: Props) {
  const lang = await requestLanguage();
  const staff = actor && { id: actor.staffId, roleLabel: deskWords[lang].roles[actor.role] };
  return (
    <AdminShell
      lang={lang}
      staff={staff}
      sections={actor ? sectionsOf[actor.role] : []}
      current={current ?? null}
      breadcrumb={breadcrumb}
    >
      {children}
    </AdminShell>
  );
}
