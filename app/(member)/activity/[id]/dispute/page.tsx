import { segmentText } from "@/lib/kernel/url";
import { disputePath, transactionPath } from "../../address";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LinkButton } from "@/components/ui/button";
import { requireMember } from "@/lib/auth/session";
import { type Guide, viewGuide } from "@/lib/disputes/queries/guide";
import { disputeGuideWords, disputeWords } from "@/lib/words/disputes";
import { requestLanguage } from "@/lib/platform/http/language";
import { Explanations } from "./explanation";
import { DisputeFrame } from "./frame";
import { casePath } from "../../../disputes/address";
import { Note } from "@/components/ui/note";
import type { Language } from "@/lib/kernel/language";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: disputeWords[await requestLanguage()].start };
}

/** 確かめる: common explanations of an unknown card transaction, with its own facts. */
export default async function DisputeGuidePage({ params }: Props) {
  const actor = await requireMember();
  const lang = await requestLanguage();
  const id = segmentText((await params).id);
  const guide = await viewGuide(actor, id, lang);
  if (!guide) notFound();
  const t = disputeWords[lang];
  const guideWords = disputeGuideWords[lang];
  const frame = { actor, lang, guide, step: 0, lead: guideWords.guideLead };
  return (
    <DisputeFrame {...frame}>
      {guide.refusal ? (
        <Refused lang={lang} guide={guide} />
      ) : (
        <>
          <Explanations lang={lang} guide={guide} />
          <p>{guideWords.guideOnce}</p>
          <p className="flex flex-wrap gap-3">
            <LinkButton href={transactionPath(id, "recognised")}>{t.recognised}</LinkButton>
            <LinkButton href={disputePath(id, "tell")} variant="secondary">
              {t.stillUnknown}
            </LinkButton>
          </p>
        </>
      )}
    </DisputeFrame>
  );
}

/** Why this card transaction cannot be reported, and what to do instead. */
function Refused({ lang, guide }: { lang: Language; guide: Guide }) {
  const t = disputeWords[lang];
  const { openCase } = guide;
  if (guide.refusal === "gives-back") return <Note>{t.givesBack}</Note>;
  if (!openCase?.isReadable) return <Note>{t.openCaseElse}</Note>;
  return (
    <Note>
      <p>{t.openCase(openCase.receiptNo)}</p>
      <p>
        <a href={casePath(openCase.receiptNo)}>{t.toCase}</a>
      </p>
    </Note>
  );
}
