import type { Query } from "@/lib/kernel/url";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Note } from "@/components/ui/note";
import { PageHeading } from "@/components/ui/page";
import { deskCardWords, deskProofWords, deskRecordWords, supportWords } from "@/lib/words/desk";
import { readFlash } from "@/lib/platform/http/flash";
import { requestLanguage } from "@/lib/platform/http/language";
import { viewMemberFile } from "@/lib/support/queries/member-file";
import { viewMemberRecords } from "@/lib/support/queries/member-records";
import { requireStaff } from "@/lib/support/session";
import { AdminFrame } from "../../admin-frame";
import { OpenMember } from "../member-hits";
import { deskSentences } from "../form";
import { CallerFreeze } from "./caller-freeze";
import { Locks } from "./locks";
import { CaseErrors } from "./form";
import { IdentityCheck } from "./identity-check";
import { LockHistory } from "./lock-history";
import { LoginProofs } from "./login-proofs";
import { Person } from "./person";
import { CoolingOffNote, Records } from "./records";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Query>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: supportWords[await requestLanguage()].file.heading };
}

/** A member's file: state, identity check, what follows from it. */
export default async function MemberFilePage({ params, searchParams }: Props) {
  const actor = await requireStaff("agent", "supervisor");
  const { id } = await params;
  const lang = await requestLanguage();
  const t = supportWords[lang];
  const file = await viewMemberFile(actor, id);
  if (!file) notFound();
  const breadcrumb = [{ label: t.file.crumb, href: "/admin/members" }, { label: t.file.heading }];
  if (file === "closed") {
    return (
      <AdminFrame actor={actor} current="members" breadcrumb={breadcrumb}>
        <PageHeading lead={t.file.closed}>{t.file.heading}</PageHeading>
        <OpenMember lang={lang} cardmemberId={id} />
      </AdminFrame>
    );
  }
  const records = await viewMemberRecords(actor, id);
  const { e, notice } = await searchParams;
  const flash = await readFlash(e);
  const said = Object.entries({
    ...t.act.done,
    resent: deskRecordWords[lang].resent,
    frozen: deskCardWords[lang].frozen,
    lifted: deskCardWords[lang].lifted,
    "proofs-removed": deskProofWords[lang].done,
  }).find(([name]) => name === notice)?.[1];
  return (
    <AdminFrame actor={actor} current="members" breadcrumb={breadcrumb}>
      <PageHeading>{t.file.heading}</PageHeading>
      {said && <Note role="status">{said}</Note>}
      <CaseErrors lang={lang} flash={flash} />
      <CoolingOffNote lang={lang} coolingOff={records?.hold ?? null} />
      <Person lang={lang} file={file} />
      <IdentityCheck lang={lang} file={file} flash={flash} />
      <CallerFreeze lang={lang} file={file} errors={deskSentences(lang, flash)} />
      <LoginProofs lang={lang} file={file} errors={deskSentences(lang, flash)} />
      <Locks lang={lang} file={file} flash={flash} />
      {records && <Records lang={lang} cardmemberId={id} records={records} />}
      <LockHistory lang={lang} locks={file.locks} />
    </AdminFrame>
  );
}
