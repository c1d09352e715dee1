import type { Query } from "@/lib/kernel/url";
import { readSettings } from "../address";
import type { Metadata } from "next";
import { ErrorSummary } from "@/components/form/error-summary";
import type { FieldErrors } from "@/components/form/field";
import { DefinitionRows } from "@/components/ui/definition-rows";
import { Note } from "@/components/ui/note";
import { PageHeading, Section } from "@/components/ui/page";
import { Surface } from "@/components/ui/surface";
import { requireMember } from "@/lib/auth/session";
import { topicWords, inboxWords } from "@/lib/words/messages";
import { viewMailSettings } from "@/lib/reminders/queries/settings";
import { readFlash } from "@/lib/platform/http/flash";
import { requestLanguage } from "@/lib/platform/http/language";
import { MemberFrame } from "../../member-frame";
import { MailSettingsForm } from "./form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: topicWords[await requestLanguage()].title };
}

type Props = { searchParams: Promise<Query> };

/** Mail topics: those always sent and why, then those the member can choose. */
export default async function MailSettingsPage({ searchParams }: Props) {
  const actor = await requireMember();
  const lang = await requestLanguage();
  const t = topicWords[lang];
  const query = await searchParams;
  const { done } = readSettings(query);
  const { errors: codes } = await readFlash(query.e);
  const errors: FieldErrors = codes.language ? { language: t.chooseLanguage } : {};
  const settings = await viewMailSettings(actor);
  const required = settings.topics.filter(({ isRequired }) => isRequired);
  const breadcrumb = [{ label: inboxWords[lang].title, href: "/messages" }, { label: t.title }];
  return (
    <MemberFrame actor={actor} current="messages" breadcrumb={breadcrumb}>
      <PageHeading lead={t.lead}>{t.title}</PageHeading>
      <ErrorSummary lang={lang} errors={errors} />
      {done === "changed" && (
        <Note role="status" title={t.done}>
          <p>{t.doneWhy}</p>
        </Note>
      )}
      {done === "same" && <Note role="status" title={t.same} />}
      <p>{settings.address ? t.to(settings.address) : t.noAddress}</p>
      <MailSettingsForm lang={lang} errors={errors} settings={settings} />
      <Section heading={t.always} id="always">
        <p className="text-small text-quiet">{t.alwaysWhy}</p>
        <Surface>
          <DefinitionRows
            rows={required.map(({ topic }) => ({
              term: t.topics[topic].name,
              value: t.topics[topic].what,
              note: t.alwaysOn,
            }))}
          />
        </Surface>
      </Section>
    </MemberFrame>
  );
}
