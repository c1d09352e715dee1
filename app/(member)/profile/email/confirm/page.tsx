import { profileSentences } from "../../form";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Note } from "@/components/ui/note";
import { isPasswordDue } from "@/lib/auth/queries";
import { requireMember } from "@/lib/auth/session";
import { profileFormWords } from "@/lib/words/profile";
import { previewChange, viewEmailFlow } from "@/lib/members/queries/profile";
import { readFlash } from "@/lib/platform/http/flash";
import { requestLanguage } from "@/lib/platform/http/language";
import { changePath, readEmailConfirm } from "../../address";
import { ChangePage, type PageProps, titleOf } from "../../change-page";
import { Changes } from "../../change-values";
import { CoolingOffNote } from "../../effect-notes";
import { EmailCodeForm } from "../form";

export function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  return titleOf("email", searchParams);
}

/** 確認: the code from the new address, and what changes with it. */
export default async function ConfirmEmailPage({ searchParams }: PageProps) {
  const actor = await requireMember();
  const lang = await requestLanguage();
  const t = profileFormWords[lang];
  const query = await searchParams;
  const { flow: flowId, resent } = readEmailConfirm(query);
  const flash = await readFlash(query.e);
  const errors = profileSentences(lang, flash.errors);
  const flow = await viewEmailFlow(actor, flowId);
  const preview = flow && (await previewChange(actor, "email", { email: flow.email }));
  if (!flow || !preview?.ok) {
    if (Object.keys(errors).length === 0) redirect(changePath("email"));
    return (
      <ChangePage {...{ actor, lang, errors }} kind="email" step={1}>
        <a href={changePath("email")}>{t.startOver}</a>
      </ChangePage>
    );
  }
  return (
    <ChangePage {...{ actor, lang, errors }} kind="email" step={1}>
      <Note role="status" title={resent ? t.resent : undefined}>
        <p>{t.codeSent(flow.email)}</p>
      </Note>
      <Changes lang={lang} kind="email" preview={preview.value} />
      <CoolingOffNote lang={lang} coolingOff={preview.value.hold} />
      <EmailCodeForm {...{ lang, errors, flow }} isPasswordDue={await isPasswordDue(actor)} />
    </ChangePage>
  );
}
