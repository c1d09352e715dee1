import type { Metadata } from "next";
import { LinkButton } from "@/components/ui/button";
import { DefinitionRows } from "@/components/ui/definition-rows";
import { Surface } from "@/components/ui/surface";
import { requireMember } from "@/lib/auth/session";
import { profileWayWords } from "@/lib/words/profile";
import { viewOwnName } from "@/lib/members/queries/profile";
import { requestLanguage } from "@/lib/platform/http/language";
import { OtherProcedurePage } from "../other-procedure-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: profileWayWords[await requestLanguage()].nameTitle };
}

/** お名前: why not online, which way to go, what to bring. */
export default async function NamePage() {
  const actor = await requireMember();
  const lang = await requestLanguage();
  const t = profileWayWords[lang];
  const name = await viewOwnName(actor);
  const rows = [
    { term: t.nameNow, value: <b>{`${name.familyName} ${name.givenName}`}</b> },
    { term: t.nameKana, value: `${name.familyNameKana} ${name.givenNameKana}` },
  ];
  return (
    <OtherProcedurePage
      {...{ actor, lang }}
      title={t.nameTitle}
      lead={t.nameLead}
      why={t.nameWhy}
      steps={[t.nameStep1, t.nameStep2, t.nameStep3]}
      bring={[t.nameDocument1, t.nameDocument2, t.nameDocument3]}
      hasContact
      before={
        <Surface padding="rows">
          <DefinitionRows rows={rows} />
        </Surface>
      }
      after={
        <div className="grid max-w-[38em] gap-4">
          <p>{t.nameAccount}</p>
          <LinkButton href="/profile/name/form">{t.nameForm}</LinkButton>
        </div>
      }
    />
  );
}
