import type { Query } from "@/lib/kernel/url";
import type { Metadata } from "next";
import { ErrorSummary } from "@/components/form/error-summary";
import { DefinitionRows } from "@/components/ui/definition-rows";
import { Note } from "@/components/ui/note";
import { PageHeading } from "@/components/ui/page";
import { Surface } from "@/components/ui/surface";
import { viewSecondStep } from "@/lib/auth/queries/second-step";
import { requireMember } from "@/lib/auth/session";
import { formatDateTime } from "@/lib/kernel/format";
import { componentWords } from "@/lib/words/components";
import { secondStepWords, securityWords } from "@/lib/words/security";
import { readFlash } from "@/lib/platform/http/flash";
import { requestLanguage } from "@/lib/platform/http/language";
import { MemberFrame } from "../../member-frame";
import { secondStepSentences, SwitchForm } from "./form";

type Props = { searchParams: Promise<Query> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const lang = await requestLanguage();
  const { errors } = await readFlash((await searchParams).e);
  const { title } = secondStepWords[lang];
  const hasErrors = Object.keys(errors).length > 0;
  return { title: hasErrors ? componentWords[lang].errorTitle(title) : title };
}

/** Whether a code is asked for at the login; on and off, after the password. */
export default async function SecondStepPage({ searchParams }: Props) {
  const actor = await requireMember();
  const lang = await requestLanguage();
  const t = secondStepWords[lang];
  const { e, done } = await searchParams;
  const errors = secondStepSentences(lang, (await readFlash(e)).errors);
  const step = await viewSecondStep(actor);
  const crumbs = [{ label: securityWords[lang].title, href: "/security" }, { label: t.title }];
  const rows = step
    ? [
        { term: t.state, value: <b>{t.on}</b> },
        { term: t.since, value: formatDateTime(step.since, lang) },
        { term: t.codesLeft, value: t.codesCount(step.recoveryCodesLeft) },
      ]
    : [{ term: t.state, value: <b>{t.off}</b> }];
  return (
    <MemberFrame actor={actor} current="security" breadcrumb={crumbs}>
      <PageHeading lead={t.lead}>{t.title}</PageHeading>
      <ErrorSummary lang={lang} errors={errors} />
      {done === "off" && !step && <Note role="status" title={t.switchedOff} />}
      <Surface padding="rows">
        <DefinitionRows rows={rows} />
      </Surface>
      <div className="grid gap-1 text-quiet">
        <p>{step ? t.onWhy : t.offWhy}</p>
        {!step && <p>{t.need}</p>}
      </div>
      <SwitchForm lang={lang} isOn={step !== null} errors={errors} />
    </MemberFrame>
  );
}
