import type { Metadata } from "next";
import { PageHeading, Section } from "@/components/ui/page";
import { Surface } from "@/components/ui/surface";
import { requireMember } from "@/lib/auth/session";
import { ownDataWords } from "@/lib/words/own-data";
import { profileWords } from "@/lib/words/profile";
import { viewKind } from "@/lib/members/queries/profile";
import { changeKinds } from "@/lib/members/rules/values";
import { requestLanguage } from "@/lib/platform/http/language";
import { MemberFrame } from "../member-frame";
import { UnchangeableList } from "./unchangeable-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: profileWords[await requestLanguage()].title };
}

/** The member's data, with links to change each part. */
export default async function ProfilePage() {
  const actor = await requireMember();
  const lang = await requestLanguage();
  const t = profileWords[lang];
  const ownData = ownDataWords[lang];
  const views = await Promise.all(changeKinds.map((kind) => viewKind(actor, kind)));
  return (
    <MemberFrame actor={actor} current="profile">
      <PageHeading lead={t.lead}>{t.title}</PageHeading>
      <Surface>
        <UnchangeableList lang={lang} actor={actor} views={views.filter((view) => view !== null)} />
      </Surface>
      <Section heading={t.history} id="history">
        <p className="text-quiet">{t.historyLead}</p>
        <p>
          <a href="/profile/history">{t.historyLink}</a>
        </p>
      </Section>
      <Section heading={ownData.title} id="my-data">
        <p className="text-quiet">{ownData.section}</p>
        <p>
          <a href="/profile/my-data">{ownData.link}</a>
        </p>
      </Section>
    </MemberFrame>
  );
}
