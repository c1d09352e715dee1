import type { Query } from "@/lib/kernel/url";
import { readPin } from "../../address";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ErrorSummary } from "@/components/form/error-summary";
import { PageHeading } from "@/components/ui/page";
import { requireMember } from "@/lib/auth/session";
import { viewPin, viewPinRequest } from "@/lib/cards/queries/pin";
import { maskCardTail } from "@/lib/kernel/mask";
import { cardsWords, pinWords } from "@/lib/words/cards";
import { componentWords } from "@/lib/words/components";
import { readFlash } from "@/lib/platform/http/flash";
import { requestLanguage } from "@/lib/platform/http/language";
import { MemberFrame } from "../../../member-frame";
import { PinForm, pinSentences } from "./form";
import { PinClosed, PinDone, PinRules, LastRequest } from "./sections";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Query>;
};

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const lang = await requestLanguage();
  const { errors } = await readFlash((await searchParams).e);
  const { title } = pinWords[lang];
  const hasErrors = Object.keys(errors).length > 0;
  return { title: hasErrors ? componentWords[lang].errorTitle(title) : title };
}

/** The PIN of one's own card: the form, then the receipt. */
export default async function PinPage({ params, searchParams }: Props) {
  const actor = await requireMember();
  const lang = await requestLanguage();
  const t = pinWords[lang];
  const { id: cardId } = await params;
  const view = await viewPin(actor, cardId);
  if (!view) notFound();
  const query = await searchParams;
  const errors = pinSentences(lang, (await readFlash(query.e)).errors);
  const { refusal, hold: coolingOff, request } = view;
  const { done: receiptNo } = readPin(query);
  const done = receiptNo ? await viewPinRequest(actor, cardId, receiptNo) : null;
  const crumbs = [{ label: cardsWords[lang].title, href: "/cards" }, { label: t.title }];
  const tail = t.card(maskCardTail(view.lastFive));
  return (
    <MemberFrame actor={actor} current="cards" breadcrumb={crumbs}>
      <PageHeading lead={done ? tail : t.lead(tail)}>{t.title}</PageHeading>
      {done && <PinDone lang={lang} request={done} tail={tail} />}
      {!done && refusal && <PinClosed lang={lang} refusal={refusal} coolingOff={coolingOff} />}
      {!done && !refusal && (
        <div className="grid max-w-form gap-6">
          <ErrorSummary lang={lang} errors={errors} />
          {request && <LastRequest lang={lang} request={request} />}
          <PinRules lang={lang} />
          <PinForm lang={lang} cardId={cardId} errors={errors} />
        </div>
      )}
    </MemberFrame>
  );
}
