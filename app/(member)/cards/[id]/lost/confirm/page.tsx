import type { Query } from "@/lib/kernel/url";
import { cardPath } from "../../../address";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { DefinitionRows } from "@/components/ui/definition-rows";
import { Column, PageHeading } from "@/components/ui/page";
import { Steps } from "@/components/ui/steps";
import { Surface } from "@/components/ui/surface";
import { requireMember } from "@/lib/auth/session";
import { viewLossForm } from "@/lib/cards/queries/loss";
import { unrecognisedTransactionsOf } from "@/lib/cards/rules/loss";
import { lossShape } from "@/lib/cards/schema";
import { cardLossWords, cardsWords } from "@/lib/words/cards";
import { readFlash } from "@/lib/platform/http/flash";
import { requestLanguage } from "@/lib/platform/http/language";
import { issuer } from "@/lib/platform/issuer";
import { MemberFrame } from "../../../../member-frame";
import { lossRows } from "../../../loss-rows";
import { CallFirst } from "../form";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Query>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: cardLossWords[await requestLanguage()].title };
}

/** 確認: the report as it will be taken. */
export default async function ConfirmLossPage({ params, searchParams }: Props) {
  const actor = await requireMember();
  const lang = await requestLanguage();
  const t = cardLossWords[lang];
  const { id } = await params;
  const form = await viewLossForm(actor, id);
  if (!form) notFound();
  const own = cardPath(id, "lost");
  const { e } = await searchParams;
  const { values } = await readFlash(e);
  const typed = lossShape.safeParse(values);
  if (!typed.success || typed.data.what === "mislaid") redirect(own);
  const { what: kind, report } = typed.data;
  const unrecognised = unrecognisedTransactionsOf(form.uses, report.lastUse) ?? [];
  const facts = { ...report, kind, unrecognised, cardTail: form.cardTail };
  const crumbs = [{ label: cardsWords[lang].title, href: "/cards" }, { label: t.title }];
  return (
    <MemberFrame actor={actor} current="cards" breadcrumb={crumbs}>
      <PageHeading above={<Steps lang={lang} current={1} />} lead={t.confirmLead}>
        {t.title}
      </PageHeading>
      <Column>
        <Surface padding="rows">
          <DefinitionRows rows={lossRows(lang, facts, form.address)} />
        </Surface>
        <Form
          action={`${own}/accept`}
          hidden={{ ...values }}
          idempotencyKey={crypto.randomUUID()}
          label={t.title}
        >
          <SubmitButton>{t.accept}</SubmitButton>
          <p>
            <a href={cardPath(id, "lost", { e })}>{t.change}</a>
          </p>
        </Form>
        <CallFirst lang={lang} phone={issuer().lossPhone} />
      </Column>
    </MemberFrame>
  );
}
