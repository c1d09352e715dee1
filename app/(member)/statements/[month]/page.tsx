import { statementExportPath, statementPath } from "../address";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Page, PageHeading, Section } from "@/components/ui/page";
import { requireMember } from "@/lib/auth/session";
import { viewStatement } from "@/lib/statements/queries";
import { viewDebit } from "@/lib/debits/queries";
import { parseBusinessDate } from "@/lib/kernel/business-date";
import { formatDate, formatMonth } from "@/lib/kernel/format";
import { statementWords } from "@/lib/words/statements";
import { requestLanguage } from "@/lib/platform/http/language";
import { DownloadLinks } from "../../download-links";
import { DebitNotice } from "../../debit-notice";
import { MemberFrame } from "../../member-frame";
import { Bill } from "./bill";
import { ReceivedBlock } from "./received";
import { RevolvingBlock } from "./revolving-part";
import { EmptyState } from "@/components/ui/empty-state";
import { Surface } from "@/components/ui/surface";
import type { StatementLines } from "@/lib/statements/queries/lines";
import type { Language } from "@/lib/kernel/language";
import { FeeBlock, HolderSection } from "./blocks";

type Props = { params: Promise<{ month: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const lang = await requestLanguage();
  const { title } = statementWords[lang];
  const { month } = await params;
  return {
    title: parseBusinessDate(`${month}-01`) ? `${formatMonth(month, lang)} ${title}` : title,
  };
}

/** One bill: amount, debit date and account; the sum; then the card transactions. */
export default async function StatementPage({ params }: Props) {
  const actor = await requireMember();
  const lang = await requestLanguage();
  const { month } = await params;
  const view = await viewStatement(actor, month, lang);
  if (!view) notFound();
  const t = statementWords[lang];
  const name = formatMonth(month, lang);
  const title = view.bill ? t.monthTitle(name) : t.monthTitleFamily(name);
  const debit = view.bill ? await viewDebit(actor) : null;
  const closing = t.closing(formatDate(view.closingOn, lang, { year: true }));
  const breadcrumb = [{ label: t.title, href: "/statements" }, { label: name }];
  return (
    <MemberFrame {...{ actor, breadcrumb }} current="statements">
      <Page>
        <PageHeading lead={closing}>{title}</PageHeading>
        {debit?.closingOn === view.closingOn && <DebitNotice lang={lang} debit={debit} />}
        {view.bill && <Bill lang={lang} bill={view.bill} debitOn={view.debitOn} />}
        {view.bill && <RevolvingBlock lang={lang} bill={view.bill} />}
        <Lines lang={lang} view={view} />
        {view.bill && <ReceivedBlock lang={lang} view={view} bill={view.bill} />}
        <Section heading={t.downloads} id="downloads">
          <p className="text-quiet">{t.downloadsWhy}</p>
          <DownloadLinks
            lang={lang}
            sheet={{ href: statementPath(month, "pdf"), label: t.pdf }}
            hrefOf={(format) => statementExportPath(month, format)}
          />
        </Section>
      </Page>
    </MemberFrame>
  );
}

/** A block of card transactions per holder, then the fees. */
function Lines({ lang, view }: { lang: Language; view: StatementLines }) {
  if (view.blocks.length === 0 && view.fees.length === 0) {
    return (
      <Surface>
        <EmptyState title={statementWords[lang].noneTitle} />
      </Surface>
    );
  }
  return (
    <>
      {view.blocks.map((block) => (
        <HolderSection key={block.cardmemberId} lang={lang} block={block} />
      ))}
      <FeeBlock lang={lang} lines={view.fees} />
    </>
  );
}
