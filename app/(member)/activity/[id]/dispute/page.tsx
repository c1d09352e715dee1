import { segmentText } from "@/lib/kernel/url";
import { disputePath, transactionPath } from "../../address";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LinkButton } from "@/components/ui/button";
import { requireMember } from "@/lib/auth/session";
import { viewGuide } from "@/lib/disputes/queries/guide";
import { disputeGuideWords, disputeWords } from "@/lib/words/disputes";
import { requestLanguage } from "@/lib/platform/http/language";
import { Explanations } from "./explanation";
import { DisputeFrame } from "./frame";
import { Refused } from "./refused";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: disputeWords[await requestLanguage()].start };
}

/** 確かめる: what usually explains a use one does not know, with this one's own facts. */
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
