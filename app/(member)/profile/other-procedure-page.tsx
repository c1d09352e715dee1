import type { ReactNode } from "react";
import { HelpContact } from "@/components/display/help-contact";
import { PageHeading, Section } from "@/components/ui/page";
import type { MemberActor } from "@/lib/kernel/actor";
import type { Language } from "@/lib/kernel/language";
import { profileWords, profileWayWords } from "@/lib/words/profile";
import { issuer } from "@/lib/platform/issuer";
import { MemberFrame } from "../member-frame";

type Props = {
  actor: MemberActor;
  lang: Language;
  title: string;
  lead: string;
  why: string;
  steps: readonly string[];
  bring: readonly string[];
  /** The card centre helps with this. */
  hasContact: boolean;
  /** Content before the reason and after what to bring. */
  before?: ReactNode;
  after?: ReactNode;
};

/** Something that cannot be changed online: why, which way to go, what to bring. */
export function OtherProcedurePage(props: Props) {
  const { actor, lang, title, lead, why, steps, bring, hasContact, before, after } = props;
  const t = profileWayWords[lang];
  const crumbs = [{ label: profileWords[lang].title, href: "/profile" }, { label: title }];
  return (
    <MemberFrame actor={actor} current="profile" breadcrumb={crumbs}>
      <PageHeading lead={lead}>{title}</PageHeading>
      {before}
      <Section heading={t.why} id="why">
        <p className="max-w-[38em]">{why}</p>
      </Section>
      <Section heading={t.way} id="way">
        <ol className="grid max-w-[38em] list-decimal gap-2 pl-6">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {hasContact && <HelpContact lang={lang} contact={issuer()} />}
      </Section>
      <Section heading={t.bring} id="bring">
        <ul className="grid max-w-[38em] list-disc gap-2 pl-6">
          {bring.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </Section>
      {after}
    </MemberFrame>
  );
}
