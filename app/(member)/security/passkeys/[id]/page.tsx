import type { Query } from "@/lib/kernel/url";
import { passkeySentences } from "../form";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ErrorSummary } from "@/components/form/error-summary";
import { DefinitionRows } from "@/components/ui/definition-rows";
import { PageHeading } from "@/components/ui/page";
import { Surface } from "@/components/ui/surface";
import { viewPasskey } from "@/lib/auth/queries/passkeys";
import { requireMember } from "@/lib/auth/session";
import { formatDateTime } from "@/lib/kernel/format";
import { passkeyWords, securityWords } from "@/lib/words/security";
import { readFlash } from "@/lib/platform/http/flash";
import { requestLanguage } from "@/lib/platform/http/language";
import { MemberFrame } from "../../../member-frame";
import { RemovePasskeyForm } from "./form";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Query>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: passkeyWords[await requestLanguage()].title };
}

/** One passkey, and its removal. */
export default async function PasskeyPage({ params, searchParams }: Props) {
  const actor = await requireMember();
  const lang = await requestLanguage();
  const t = passkeyWords[lang];
  const passkey = await viewPasskey(actor, (await params).id);
  if (!passkey) notFound();
  const flash = await readFlash((await searchParams).e);
  const errors = passkeySentences(lang, flash.errors);
  const { passkeyId, name, createdAt, lastUsedAt } = passkey;
  const crumbs = [
    { label: securityWords[lang].title, href: "/security" },
    { label: t.title, href: "/security/passkeys" },
    { label: name },
  ];
  const rows = [
    { term: t.created, value: formatDateTime(createdAt, lang) },
    { term: t.lastUsed, value: lastUsedAt ? formatDateTime(lastUsedAt, lang) : t.neverUsed },
  ];
  return (
    <MemberFrame actor={actor} current="security" breadcrumb={crumbs}>
      <PageHeading lead={t.removeLead}>{name}</PageHeading>
      <ErrorSummary lang={lang} errors={errors} />
      <Surface padding="rows">
        <DefinitionRows rows={rows} />
      </Surface>
      <RemovePasskeyForm lang={lang} passkeyId={passkeyId} errors={errors} />
    </MemberFrame>
  );
}
