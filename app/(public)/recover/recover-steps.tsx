import { recoveryFlow } from "../flow";
import { IdentityForm } from "../identity-form";
import { cookies, headers } from "next/headers";
import { HelpContact } from "@/components/display/help-contact";
import { ErrorSummary } from "@/components/form/error-summary";
import { PageHeading } from "@/components/ui/page";
import { Steps } from "@/components/ui/steps";
import { recoveryWords } from "@/lib/words/recovery";
import { readFlash } from "@/lib/platform/http/flash";
import { requestLanguage } from "@/lib/platform/http/language";
import { visitorOf } from "@/lib/platform/http/visitor";
import { issuer } from "@/lib/platform/issuer";
import { viewRecovery } from "@/lib/registration/queries/recovery";
import type { RecoveryKind } from "@/lib/registration/rules/recovery";
import { PublicFrame } from "../public-frame";
import { CodeForm, NewPasswordForm, recoverSentences } from "./form";
import { componentWords } from "@/lib/words/components";

type Props = { kind: RecoveryKind; query: RecoverQuery };

const order = { identify: 0, confirm: 1, complete: 2 } as const;

/** The browser's current step, the same for everybody, with the card centre's contact below. */
export async function RecoverSteps({ kind, query }: Props) {
  const lang = await requestLanguage();
  const t = recoveryWords[lang];
  const { words, path } = recoveryPages[kind];
  const { title, lead, steps } = t[words];
  const flash = await readFlash(query.e);
  const errors = recoverSentences(lang, flash.errors);
  const step = await currentStep(kind, query.step === "card");
  const form = { lang, path, errors, values: flash.values };
  const leads = { identify: lead, confirm: t.codeLead, complete: t.newPasswordLead };
  return (
    <PublicFrame>
      <PageHeading
        above={<Steps lang={lang} current={order[step]} labels={steps} />}
        lead={leads[step]}
      >
        {title}
      </PageHeading>
      <div className="grid max-w-form gap-6">
        <ErrorSummary lang={lang} errors={errors} />
        {step === "identify" && <IdentityForm {...form} />}
        {step === "confirm" && <CodeForm {...form} />}
        {step === "complete" && <NewPasswordForm {...form} />}
        {step !== "identify" && <a href={`${path}?step=card`}>{t.startOver}</a>}
      </div>
      <div className="grid gap-4">
        <p>{t.centre}</p>
        <HelpContact lang={lang} contact={issuer()} note={t.locked} />
        <nav aria-label={t.ways}>
          <p className="flex flex-wrap gap-x-6 gap-y-2">
            <a href="/register">{t.register}</a>
            <a href="/help/login">{t.help}</a>
            <a href="/login">{t.login}</a>
          </p>
        </nav>
      </div>
    </PublicFrame>
  );
}

async function currentStep(kind: RecoveryKind, isStartingOver: boolean) {
  if (isStartingOver) return "identify";
  const token = (await cookies()).get(recoveryFlow.cookie)?.value;
  return viewRecovery(visitorOf(await headers()), kind, token);
}

export type RecoverQuery = Record<string, string | string[] | undefined>;

/** What the words of each kind stand under, and its pages. */
const recoveryPages = {
  user_id: { words: "userId", path: "/recover/user-id" },
  password: { words: "password", path: "/recover/password" },
} as const;

export async function recoverTitle(kind: RecoveryKind, query: RecoverQuery): Promise<string> {
  const lang = await requestLanguage();
  const { errors } = await readFlash(query.e);
  const { title } = recoveryWords[lang][recoveryPages[kind].words];
  return Object.keys(errors).length > 0 ? componentWords[lang].errorTitle(title) : title;
}
