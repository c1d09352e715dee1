import { stringify } from "csv-stringify/sync";
import type { BusinessDate } from "@/lib/kernel/business-date";
import type { Category } from "@/lib/kernel/category";
import { activityWords, categoryWords } from "@/lib/words/activity";
import { componentWords } from "@/lib/words/components";
import { isFee, type CardTransactionState } from "../rules/card-transactions";
import { encodeCp932 } from "./cp932";

/** One row of a download. */
export type ExportRow = {
  readonly id: string;
  readonly state: CardTransactionState;
  readonly kind: string;
  readonly usedOn: BusinessDate;
  /** Null for an authorization hold. */
  readonly processedOn: BusinessDate | null;
  readonly closingOn: BusinessDate | null;
  readonly merchantName: string;
  readonly merchantRaw: string;
  readonly category: Category;
  readonly holderName: string;
  readonly lastFive: string;
  /** Negative for a refund. */
  readonly amountYen: number;
  readonly currency: string;
  readonly foreignAmount: string | null;
  readonly rate: string | null;
  readonly points: number;
  readonly originalId: string | null;
  /** Whether the purchase was turned into revolving. */
  readonly isRevolving: boolean;
};

const words = activityWords.ja;
const states = componentWords.ja;

const shortHeader =
  "ご利用日,データ処理日,ご利用内容,カード会員様名,会員番号 #,金額,海外通貨利用金額,換算レート";

const fullHeader =
  "明細ID,状態,締め日,ご利用日,データ処理日,種別,支払区分,ご利用先,ご利用先（原文）,分類,カード会員様名,会員番号 #,金額,手数料,通貨,海外通貨利用金額,換算レート,ポイント,元の明細ID";

/** Renders activity.csv: posted rows in CP932, with the header that other tools know. */
export function renderShortCsv(rows: readonly ExportRow[]): Uint8Array<ArrayBuffer> {
  const posted = rows.filter((row) => row.processedOn !== null);
  return encodeCp932(csvOf(shortHeader, posted.map(shortLineOf)));
}

/** Renders activity-full.csv: all rows, in UTF-8 with a byte order mark. */
export function renderFullCsv(rows: readonly ExportRow[]): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${fullCsvHead}${fullCsvLines(rows)}`);
}

/** The header line, for files whose rows are written in parts. */
export const fullCsvHead = `\uFEFF${fullHeader}\r\n`;

/** The rows of activity-full.csv, without its header. */
export function fullCsvLines(rows: readonly ExportRow[]): string {
  return linesOf(rows.map(fullLineOf));
}

function csvOf(header: string, lines: readonly (string | number)[][]): string {
  return `${header}\r\n${linesOf(lines)}`;
}

function linesOf(lines: readonly (string | number)[][]): string {
  return stringify([...lines], { record_delimiter: "\r\n" });
}

function shortLineOf(row: ExportRow): (string | number)[] {
  return [
    slashed(row.usedOn),
    slashed(row.processedOn),
    harmless(row.merchantName),
    harmless(row.holderName),
    `-${row.lastFive}`,
    row.amountYen,
    row.foreignAmount ? `${row.foreignAmount} ${row.currency}` : "",
    row.rate ?? "",
  ];
}

function fullLineOf(row: ExportRow): (string | number)[] {
  return [
    harmless(row.id),
    states[row.state],
    slashed(row.closingOn),
    slashed(row.usedOn),
    slashed(row.processedOn),
    kindWordOf(row.kind),
    paymentOf(row),
    harmless(row.merchantName),
    harmless(row.merchantRaw),
    categoryWords.ja[row.category],
    harmless(row.holderName),
    `-${row.lastFive}`,
    row.amountYen,
    isFee(row.kind) ? row.amountYen : 0,
    row.currency,
    row.foreignAmount ?? "",
    row.rate ?? "",
    row.points,
    harmless(row.originalId ?? ""),
  ];
}

function paymentOf({ kind, isRevolving }: ExportRow): string {
  if (kind !== "purchase") return "";
  return isRevolving ? words.payRevolving : words.payOnce;
}

function kindWordOf(kind: string): string {
  return words.kinds[kind as keyof typeof words.kinds] ?? kind;
}

function slashed(date: BusinessDate | null): string {
  return date?.replaceAll("-", "/") ?? "";
}

/** Prefixes text that a spreadsheet would read as a formula with '; negative numbers are left alone. */
export function harmless(text: string): string {
  return /^(?:[=+@\t]|-(?!\d+$))/.test(text) ? `'${text}` : text;
}
