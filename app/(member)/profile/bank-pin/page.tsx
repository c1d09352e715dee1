import type { Metadata } from "next";
import { Section } from "@/components/ui/page";
import { requireBasicMember } from "@/lib/auth/session";
import { profileWayWords } from "@/lib/words/profile";
import { requestLanguage } from "@/lib/platform/http/language";
import { OtherProcedurePage } from "../other-procedure-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: profileWayWords[await requestLanguage()].pinTitle };
}

/** 銀行口座の暗証番号: only the bank can change it. */
export default async function BankPinPage() {
  const actor = await requireBasicMember();
  const lang = await requestLanguage();
  const t = profileWayWords[lang];
  return (
    <OtherProcedurePage
      {...{ actor, lang }}
      title={t.pinTitle}
      lead={t.pinLead}
      why={t.pinWhy}
      steps={[t.pinStep1, t.pinStep2]}
      bring={[t.pinBring1, t.pinBring2]}
      hasContact={false}
      after={
        <Section heading={t.pinOther} id="other">
          <p className="max-w-[38em]">{t.pinOtherWhy}</p>
        </Section>
      }
    />
  );
}
