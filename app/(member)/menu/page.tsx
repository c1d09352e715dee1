import type { Metadata } from "next";
import { menuFor } from "@/components/shell/menu";
import { Icon } from "@/components/ui/icon";
import { PageHeading } from "@/components/ui/page";
import { Surface } from "@/components/ui/surface";
import { shellWords } from "@/lib/words/shell";
import { requireMember } from "@/lib/auth/session";
import { requestLanguage } from "@/lib/platform/http/language";
import { MemberFrame } from "../member-frame";

export async function generateMetadata(): Promise<Metadata> {
  return { title: shellWords[await requestLanguage()].menu };
}

/** All sections, for phones, whose bottom bar has five. */
export default async function MenuPage() {
  const actor = await requireMember();
  const lang = await requestLanguage();
  return (
    <MemberFrame actor={actor} current="menu">
      <PageHeading>{shellWords[lang].menu}</PageHeading>
      <Surface padding="rows">
        <ul className="[&>li+li]:border-t">
          {menuFor(actor.role, lang).map((section) => (
            <li key={section.key} className="border-line">
              <a
                href={section.path}
                className="flex min-h-14 items-center gap-3 py-2 text-ink no-underline hover:underline"
              >
                <Icon name={section.icon} />
                {section.label}
                <Icon name="chevronRight" className="ml-auto size-4 text-quiet" />
              </a>
            </li>
          ))}
        </ul>
      </Surface>
    </MemberFrame>
  );
}
