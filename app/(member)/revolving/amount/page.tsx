import type { Query } from "@/lib/kernel/url";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ErrorSummary } from "@/components/form/error-summary";
import { Page, PageHeading } from "@/components/ui/page";
import { Steps } from "@/components/ui/steps";
import { requireBasicMember } from "@/lib/auth/session";
import { revolvingChangeWords, revolvingMemberWords } from "@/lib/words/revolving";
import { readFlash } from "@/lib/platform/http/flash";
import { requestLanguage } from "@/lib/platform/http/language";
import { viewRevolving } from "@/lib/revolving/queries";
import { previewAmount } from "@/lib/revolving/queries/preview";
import { MemberFrame } from "../../member-frame";
import { Effect } from "../convert/effect";
import { revolvingSentences } from "../form";
import { readMonthly } from "../address";
import { NothingRevolves } from "../nothing-revolves";
import { AmountForm, ChangeAmountForm } from "./form";

type Props = { searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: revolvingChangeWords[await requestLanguage()].amountTitle };
}

/** Another monthly amount: chosen, previewed, then confirmed. */
export default async function AmountPage({ searchParams }: Props) {
  const actor = await requireBasicMember();
  const lang = await requestLanguage();
  const t = revolvingChangeWords[lang];
  const query = await searchParams;
  const chosen = readMonthly(query);
  const view = await viewRevolving(actor);
  if (!view) notFound();
  const preview = chosen === undefined ? null : await previewAmount(actor, chosen);
  const flash = await readFlash(query.e);
  const codes = preview && !preview.ok ? { "": preview.refusal } : flash.errors;
  const errors = revolvingSentences(lang, codes);
  const idempotencyKey = flash.values.idempotencyKey ?? crypto.randomUUID();
  const title = revolvingMemberWords[lang].title;
  const crumbs = [{ label: title, href: "/revolving" }, { label: t.amountTitle }];
  return (
    <MemberFrame actor={actor} current="revolving" breadcrumb={crumbs}>
      <Page>
        <PageHeading
          above={<Steps lang={lang} current={preview?.ok ? 1 : 0} />}
          lead={t.amountLead}
        >
          {t.amountTitle}
        </PageHeading>
        <ErrorSummary lang={lang} errors={errors} />
        {view.next ? (
          <AmountForm {...{ lang, errors, view, chosen }} />
        ) : (
          <NothingRevolves lang={lang} why={t.noBalance} />
        )}
        {preview?.ok && chosen !== undefined && (
          <>
            <Effect lang={lang} preview={{ ...preview.value, terms: view.terms }} />
            <p>{t.amountFrom}</p>
            <ChangeAmountForm {...{ lang, idempotencyKey }} chosenYen={chosen} />
          </>
        )}
      </Page>
    </MemberFrame>
  );
}
