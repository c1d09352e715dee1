import type { Query } from "@/lib/kernel/url";
import { registrationFlow } from "../flow";
import { IdentityForm } from "../identity-form";
import type { Metadata } from "next";
import { cookies, headers } from "next/headers";
import { HelpContact } from "@/components/display/help-contact";
import { ErrorSummary } from "@/components/form/error-summary";
import { Note } from "@/components/ui/note";
import { PageHeading } from "@/components/ui/page";
import { Steps } from "@/components/ui/steps";
import { componentWords } from "@/lib/words/components";
import { registrationWords } from "@/lib/words/registration";
import { readFlash } from "@/lib/platform/http/flash";
import { requestLanguage } from "@/lib/platform/http/language";
import { visitorOf } from "@/lib/platform/http/visitor";
import { issuer } from "@/lib/platform/issuer";
import { type RegistrationView, viewRegistration } from "@/lib/registration/queries";
import { PublicFrame } from "../public-frame";
import { CompleteForm, ConfirmForm, EmailForm, registrationSentences } from "./form";

type Props = { searchParams: Promise<Query> };

const order = { identify: 0, confirm: 1, complete: 2, email: 2 } as const;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const lang = await requestLanguage();
  const { errors } = await readFlash((await searchParams).e);
  const { title } = registrationWords[lang];
  const hasErrors = Object.keys(errors).length > 0;
  return { title: hasErrors ? componentWords[lang].errorTitle(title) : title };
}

/** 未登録の方: the browser's current step. */
export default async function RegisterPage({ searchParams }: Props) {
  const lang = await requestLanguage();
  const t = registrationWords[lang];
  const query = await searchParams;
  const flash = await readFlash(query.e);
  const errors = registrationSentences(lang, flash.errors);
  const view = await currentStep(query.step === "card");
  const form = { lang, errors, values: flash.values };
  const steps = <Steps lang={lang} current={order[view.step]} labels={Object.values(t.steps)} />;
  return (
    <PublicFrame>
      <PageHeading above={steps} lead={leadOf(view, t)}>
        {t.title}
      </PageHeading>
      <div className="grid max-w-form gap-6">
        <ErrorSummary lang={lang} errors={errors} />
        {query.sent === "1" && "maskedEmail" in view && <Note role="status">{t.resent}</Note>}
        {view.step === "identify" && <IdentityForm {...form} path="/register" note={t.family} />}
        {view.step === "confirm" && <ConfirmForm {...form} />}
        {view.step === "complete" && <CompleteForm {...form} byLetter={view.byLetter} />}
        {view.step === "email" && <EmailForm {...form} />}
      </div>
      <div className="grid gap-4">
        <p>
          {t.alreadyRegistered} <a href="/login">{t.toLogin}</a>
        </p>
        <HelpContact lang={lang} contact={issuer()} note={t.stuck} />
      </div>
    </PublicFrame>
  );
}

async function currentStep(isStartingOver: boolean): Promise<RegistrationView> {
  if (isStartingOver) return { step: "identify" };
  const token = (await cookies()).get(registrationFlow.cookie)?.value;
  return viewRegistration(visitorOf(await headers()), token);
}

function leadOf(view: RegistrationView, t: (typeof registrationWords)["ja"]): string {
  if (view.step === "identify") return t.lead;
  if (view.step === "email") return t.emailLead(view.maskedEmail);
  return view.step === "confirm" ? t.codeLead(view.maskedEmail) : t.choiceLead;
}
