import type { StatementView } from "@/lib/statements/queries";
import type { HolderBlock, StatementLine } from "@/lib/statements/queries/lines";
import type { BusinessDate } from "@/lib/kernel/business-date";
import { formatDate, formatMonth, formatNumber, formatYen } from "@/lib/kernel/format";
import { componentWords } from "@/lib/words/components";
import type { Language } from "@/lib/kernel/language";
import { statementWords } from "@/lib/words/statements";
import type { Issuer } from "@/lib/platform/issuer";
import { remarkOf } from "../blocks";
import { noteOf } from "../bill";
import { entriesOf } from "../received";
import { revolvingNoteOf, revolvingRowsOf } from "../revolving-part";

type Frame = {
  readonly lang: Language;
  readonly today: BusinessDate;
  readonly addressee: string;
  readonly issuer: Issuer;
};

type SheetRow = { readonly cells: readonly string[]; readonly remark: string };
type SheetSection = {
  readonly heading: string;
  readonly note: string;
  readonly columns: readonly string[];
  readonly widths: readonly ("auto" | "rest" | "figure")[];
  /** The column of a row's remark. */
  readonly main: number;
  readonly rows: readonly SheetRow[];
  readonly total: { readonly label: string; readonly amount: string };
};

/** The texts and figures of a bill for lib/statements/format/statement.typ. */
export function sheetOf(view: StatementView, frame: Frame) {
  const { lang, issuer, addressee, today } = frame;
  const t = statementWords[lang];
  const month = formatMonth(view.month, lang);
  const fees = view.fees.length > 0 ? [feeSection(view.fees, lang)] : [];
  return {
    lang,
    title: view.bill ? t.monthTitle(month) : t.monthTitleFamily(month),
    addressee: t.holder(addressee),
    issuer: {
      name: issuer.name,
      contact: t.contact(issuer.phone, `${issuer.opensAt}–${issuer.closesAt}`),
    },
    closing: t.closing(formatDate(view.closingOn, lang, { year: true })),
    footer: t.sheetFooter(issuer.cardName, formatDate(today, lang, { year: true, weekday: false })),
    ...billOf(view, frame),
    sections: [
      ...revolvingSection(view, lang),
      ...view.blocks.map((block) => holderSection(block, lang)),
      ...fees,
      ...receivedSection(view, lang),
    ],
    nothing: t.noneTitle,
  };
}

function billOf(view: StatementView, { lang }: Frame) {
  const { bill, debitOn } = view;
  if (!bill) return { bill: null, sum: null };
  const t = statementWords[lang];
  const c = componentWords[lang];
  const { account, sum, revolvingUntil } = bill;
  const place = t.accountOf(account.bankName, account.branchCode, t.accountKinds[account.kind]);
  const amount = (yen: number) => formatYen(yen, lang);
  const row = (label: string, text: string, strong = false) => ({ label, amount: text, strong });
  return {
    bill: {
      heading: t.billed,
      amount: amountParts(sum.billedYen, lang),
      facts: [
        { term: t.debitOn, value: dayOf(debitOn, lang) },
        { term: t.account, value: `${place} ${account.tail}` },
        ...(revolvingUntil ? [{ term: t.revolvingBy, value: dayOf(revolvingUntil, lang) }] : []),
      ],
    },
    sum: {
      heading: t.sum,
      columns: [t.what, c.amount],
      rows: [
        row(`A  ${c.billA}`, amount(sum.previousYen)),
        row(`B  ${c.billB}`, `− ${amount(sum.receivedYen)}`),
        row(`C  ${c.billC}`, `＋ ${amount(sum.newYen)}`),
        row(`D  ${c.billD}`, amount(sum.balanceYen), true),
        row(`E  ${c.billE}`, amount(sum.billedYen), true),
      ],
      note: noteOf(sum, lang),
    },
  };
}

function dayOf(date: BusinessDate, lang: Language): string {
  return formatDate(date, lang, { year: true });
}

/** The figure large, its unit at half the size. */
function amountParts(yen: number, lang: Language) {
  return lang === "ja"
    ? { figure: formatNumber(yen), unit: "円" }
    : { figure: formatYen(yen, lang), unit: "" };
}

function revolvingSection({ bill }: StatementView, lang: Language): SheetSection[] {
  if (!bill?.revolving) return [];
  const t = statementWords[lang];
  const rows = revolvingRowsOf(bill.revolving, lang);
  const { term, amount } = rows[rows.length - 1] ?? { term: "", amount: "" };
  return [
    {
      heading: t.revolving,
      note: revolvingNoteOf(bill.revolving, lang),
      columns: [t.what, componentWords[lang].amount],
      widths: ["rest", "figure"],
      main: 0,
      rows: rows.slice(0, -1).map((row) => ({ cells: [row.term, row.amount], remark: "" })),
      total: { label: term, amount },
    },
  ];
}

function holderSection(block: HolderBlock, lang: Language): SheetSection {
  const t = statementWords[lang];
  const card = [block.isFamilyCard && componentWords[lang].familyCard, ...block.cardTails];
  const total = { label: t.subtotal(block.name), amount: formatYen(block.subtotalYen, lang) };
  const note = card.filter(Boolean).join(" ");
  return { ...lineSection(block.lines, lang), heading: t.holder(block.name), note, total };
}

function feeSection(lines: readonly StatementLine[], lang: Language): SheetSection {
  const t = statementWords[lang];
  const amountYen = lines.reduce((sum, line) => sum + line.amountYen, 0);
  const total = { label: t.feesTotal, amount: formatYen(amountYen, lang) };
  return { ...lineSection(lines, lang), heading: t.fees, note: "", total };
}

function lineSection(lines: readonly StatementLine[], lang: Language) {
  const c = componentWords[lang];
  const rows = lines.map((line) => ({
    cells: [
      formatDate(line.usedOn, lang, { weekday: false }),
      line.merchantName,
      formatYen(line.amountYen, lang),
    ],
    remark: remarkOf(line, lang),
  }));
  const columns = [c.usedOn, c.merchant, c.amount];
  return { columns, widths: ["auto", "rest", "figure"] as const, main: 1, rows };
}

function receivedSection(view: StatementView, lang: Language): SheetSection[] {
  const t = statementWords[lang];
  const entries = view.bill ? entriesOf(view, view.bill, lang) : [];
  if (!view.bill || entries.length === 0) return [];
  const rows = entries.map(({ date, what, amountYen }) => ({
    cells: [date, what, formatYen(amountYen, lang)],
    remark: "",
  }));
  const total = { label: t.receivedTotal, amount: formatYen(view.bill.sum.receivedYen, lang) };
  const columns = [t.date, t.what, componentWords[lang].amount];
  const widths = ["auto", "rest", "figure"] as const;
  return [{ heading: t.received, note: "", columns, widths, main: 1, rows, total }];
}
