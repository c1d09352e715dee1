import { headers } from "next/headers";
import type { ReactNode } from "react";
import { MemberShell } from "@/components/shell/member-shell";
import type { MenuKey } from "@/components/shell/menu";
import type { Crumb } from "@/components/ui/breadcrumb";
import type { MemberActor } from "@/lib/kernel/actor";
import { memberWords } from "@/lib/words/shell";
import { viewPerson } from "@/lib/members/queries";
import { requestLanguage, requestTextSize } from "@/lib/platform/http/language";
import { ownPathOr } from "@/lib/platform/http/origin";
import { issuer } from "@/lib/platform/issuer";

type Props = {
  actor: MemberActor;
  /** The section the page belongs to. */
  current: MenuKey | null;
  /** The title in the browser; left out where the page exports metadata of its own. */
  title?: string;
  /** From the section to the page; absent on the section's own page. */
  breadcrumb?: readonly Crumb[];
  children: ReactNode;
};

/** The frame of a member's page, with the person who is logged in. */
export async function MemberFrame({ actor, current, title, breadcrumb, children }: Props) {
  const lang = await requestLanguage();
  const person = await viewPerson(actor);
  const { name, role, cardTail, unreadMessages } = person;
  const textSize = await requestTextSize();
  const back = ownPathOr("/home", (await headers()).get("x-path"));
  return (
    <MemberShell
      lang={lang}
      person={{ name, cardTail, roleLabel: memberWords[lang][role] }}
      role={role}
      current={current}
      contact={issuer()}
      preferences={{ textSize, back }}
      unreadMessages={unreadMessages}
      breadcrumb={breadcrumb}
    >
      {title && <title>{`${title}｜Kaiin`}</title>}
      {children}
    </MemberShell>
  );
}
