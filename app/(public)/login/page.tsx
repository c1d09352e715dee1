import { readLogin } from "./address";
import type { Query } from "@/lib/kernel/url";
import type { Metadata } from "next";
import { PublicFrame } from "@/app/(public)/public-frame";
import { Note } from "@/components/ui/note";
import { PageHeading } from "@/components/ui/page";
import { type CentreState, centreStateOf } from "@/lib/auth/rules";
import { componentWords } from "@/lib/words/components";
import { loginWords } from "@/lib/words/login";
import { readFlash } from "@/lib/platform/http/flash";
import { requestLanguage } from "@/lib/platform/http/language";
import { issuer } from "@/lib/platform/issuer";
import { LoginForm, LoginLinks } from "./form";
import { type Contact, HelpContact } from "@/components/display/help-contact";
import type { Language } from "@/lib/kernel/language";

type Props = { searchParams: Promise<Query> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const lang = await requestLanguage();
  const { errors } = await readFlash((await searchParams).e);
  const { title } = loginWords[lang];
  const hasErrors = Object.keys(errors).length > 0;
  return { title: hasErrors ? componentWords[lang].errorTitle(title) : title };
}

export default async function LoginPage({ searchParams }: Props) {
  const query = await searchParams;
  const { from, notice } = readLogin(query);
  const lang = await requestLanguage();
  const t = loginWords[lang];
  const { errors, values } = await readFlash(query.e);
  const { inquiryNumber, ...codes } = errors;
  const isLocked = codes[""] === "locked";
  const notices: Readonly<Record<string, string>> = t.notices;
  const said = Object.keys(errors).length === 0 ? notices[notice] : undefined;
  const centre = issuer();
  const clock = new Date(Date.now() + 9 * 3_600_000).toISOString().slice(11, 16);
  return (
    <PublicFrame>
      <PageHeading>{t.title}</PageHeading>
      {said && <Note role="status">{said}</Note>}
      {isLocked && (
        <LockoutNotice
          lang={lang}
          contact={centre}
          state={centreStateOf(clock, centre.opensAt, centre.closesAt)}
          inquiryNumber={inquiryNumber ?? ""}
        />
      )}
      <LoginForm lang={lang} codes={isLocked ? {} : codes} userId={values.userId} from={from} />
      <LoginLinks lang={lang} />
    </PublicFrame>
  );
}

type LockoutProps = {
  lang: Language;
  contact: Contact;
  state: CentreState;
  /** Inquiry number for the clerk; grants no access. */
  inquiryNumber: string;
};

/** What to do when a login is locked; the same for known and unknown IDs. */
function LockoutNotice({ lang, contact, state, inquiryNumber }: LockoutProps) {
  const t = loginWords[lang];
  const opens = contact.opensAt.replace(/^0/, "");
  const closed = {
    open: undefined,
    "opens-today": t.opensToday,
    "opens-tomorrow": t.opensTomorrow,
  };
  return (
    <Note kind="bad" role="alert" title={t.locked}>
      <div className="grid gap-3">
        <p>{t.cardWorks}</p>
        <HelpContact lang={lang} contact={contact} note={closed[state]?.(opens)} />
        <div>
          <p className="font-semibold">{t.atHandTitle}</p>
          <p>{t.atHand}</p>
        </div>
        <div>
          <p>
            {t.inquiryNumber} <b className="figures text-subheading">{inquiryNumber}</b>
          </p>
          <p className="text-small text-quiet">{t.inquiryHint}</p>
        </div>
      </div>
    </Note>
  );
}
