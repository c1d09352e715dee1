import type { Query } from "@/lib/kernel/url";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { ErrorSummary } from "@/components/form/error-summary";
import { EmptyState } from "@/components/ui/empty-state";
import { Note } from "@/components/ui/note";
import { PageHeading, Section } from "@/components/ui/page";
import { Surface } from "@/components/ui/surface";
import { listPasskeys } from "@/lib/auth/queries/passkeys";
import { deviceOf } from "@/lib/auth/rules";
import { requireMember } from "@/lib/auth/session";
import { componentWords } from "@/lib/words/components";
import { passkeyWords, securityWords } from "@/lib/words/security";
import { readFlash } from "@/lib/platform/http/flash";
import { requestLanguage } from "@/lib/platform/http/language";
import { visitorOf } from "@/lib/platform/http/visitor";
import { MemberFrame } from "../../member-frame";
import { NewPasskeyForm, passkeySentences } from "./form";
import { PasskeyList } from "./passkey-list";
import { deviceName } from "../login-list";

type Props = { searchParams: Promise<Query> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const lang = await requestLanguage();
  const { errors } = await readFlash((await searchParams).e);
  const { title } = passkeyWords[lang];
  const hasErrors = Object.keys(errors).length > 0;
  return { title: hasErrors ? componentWords[lang].errorTitle(title) : title };
}

/** The member's passkeys; one more, after the password. */
export default async function PasskeysPage({ searchParams }: Props) {
  const actor = await requireMember();
  const lang = await requestLanguage();
  const t = passkeyWords[lang];
  const { e, done } = await searchParams;
  const flash = await readFlash(e);
  const errors = passkeySentences(lang, flash.errors);
  const passkeys = await listPasskeys(actor);
  const { userAgent } = visitorOf(await headers());
  const crumbs = [{ label: securityWords[lang].title, href: "/security" }, { label: t.title }];
  return (
    <MemberFrame actor={actor} current="security" breadcrumb={crumbs}>
      <PageHeading lead={t.lead}>{t.title}</PageHeading>
      <ErrorSummary lang={lang} errors={errors} />
      {(done === "added" || done === "removed") && (
        <Note role="status" title={t[done]}>
          <p>{done === "added" ? t.addedWhy : t.removedWhy}</p>
        </Note>
      )}
      <Section heading={t.own} id="own">
        <Surface padding={passkeys.length > 0 ? "rows" : undefined}>
          {passkeys.length > 0 ? (
            <PasskeyList lang={lang} passkeys={passkeys} />
          ) : (
            <EmptyState title={t.none}>{t.noneWhy}</EmptyState>
          )}
        </Surface>
      </Section>
      <Section heading={t.add} id="add">
        <p className="text-small text-quiet">{t.what}</p>
        <NewPasskeyForm
          lang={lang}
          errors={errors}
          name={flash.values.name ?? deviceName(lang, deviceOf(userAgent))}
        />
      </Section>
    </MemberFrame>
  );
}
