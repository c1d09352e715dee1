import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Form } from "@/components/form/form";
import { PasskeyButton } from "@/components/form/passkey-island";
import { buttonClass } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { PageHeading } from "@/components/ui/page";
import { Surface } from "@/components/ui/surface";
import { viewPasskeyOffer } from "@/lib/auth/queries/passkeys";
import { requireMember } from "@/lib/auth/session";
import { passkeyWords, securityWords } from "@/lib/words/security";
import { requestLanguage } from "@/lib/platform/http/language";
import { MemberFrame } from "../../../member-frame";

export async function generateMetadata(): Promise<Metadata> {
  return { title: passkeyWords[await requestLanguage()].newTitle };
}

/** The device creates the passkey, within minutes of the password check. */
export default async function NewPasskeyPage() {
  const actor = await requireMember();
  const lang = await requestLanguage();
  const t = passkeyWords[lang];
  const offer = await viewPasskeyOffer(actor);
  if (!offer) redirect("/security/passkeys");
  const crumbs = [
    { label: securityWords[lang].title, href: "/security" },
    { label: t.title, href: "/security/passkeys" },
    { label: t.newTitle },
  ];
  return (
    <MemberFrame actor={actor} current="security" breadcrumb={crumbs}>
      <PageHeading lead={t.newLead(offer.name)}>{t.newTitle}</PageHeading>
      <noscript>
        <Note kind="bad">{t.needsScript}</Note>
      </noscript>
      <Surface>
        <Form action="/security/passkeys/new/finish">
          <p className="scriptless:hidden">{t.newWhy}</p>
          <PasskeyButton
            kind="create"
            options={JSON.stringify(offer.options)}
            label={t.make}
            failed={t.failed}
            unsupported={t.unsupported}
            variant={buttonClass({ size: "full" })}
          />
          <p>
            <a href="/security/passkeys" className="inline-flex min-h-11 items-center">
              {t.cancel}
            </a>
          </p>
        </Form>
      </Surface>
    </MemberFrame>
  );
}
