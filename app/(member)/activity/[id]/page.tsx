import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StateWord } from "@/components/display/activity-table";
import { Amount } from "@/components/ui/amount";
import { Page, PageHeading } from "@/components/ui/page";
import { Surface } from "@/components/ui/surface";
import { requireMember } from "@/lib/auth/session";
import { activityWords } from "@/lib/kernel/words/activity";
import { viewUse } from "@/lib/ledger/queries/use";
import { requestLanguage } from "@/lib/platform/http/language";
import { MemberFrame } from "../../member-frame";
import { RevolvingDoor } from "./revolving-door";
import { UseRows } from "./use-rows";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: activityWords[await requestLanguage()].detail };
}

/** One use: all that is known about it. */
export default async function UsePage({ params }: Props) {
  const actor = await requireMember();
  const lang = await requestLanguage();
  const use = await viewUse(actor, idOf((await params).id), lang);
  if (!use) notFound();
  const t = activityWords[lang];
  const breadcrumb = [{ label: t.title, href: "/activity" }, { label: use.merchantName }];
  return (
    <MemberFrame {...{ actor, breadcrumb }} current="activity">
      <Page>
        <PageHeading lead={t.detail}>{use.merchantName}</PageHeading>
        <div className="grid gap-4">
          <p className="flex flex-wrap items-baseline gap-x-4">
            <Amount yen={use.amountYen} lang={lang} />
            <StateWord lang={lang} state={use.state} />
          </p>
          <Surface>
            <UseRows lang={lang} use={use} />
          </Surface>
          <RevolvingDoor {...{ actor, lang }} href={use.href} />
          <p className="text-small text-quiet">{t.unknownUse}</p>
        </div>
      </Page>
    </MemberFrame>
  );
}

/** The id of the address; one that is not even text is nobody's. */
function idOf(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return "";
  }
}
