import { type Yen, yen } from "@/lib/kernel/yen";
import { recordBytes } from "./layout";
import { renderRecord } from "./record";

/** The collector, in the standard's word: who requests the money, and the account it goes to. */
export type Collector = {
  /** 委託者コード, ten digits. */
  readonly code: string;
  readonly name: string;
  readonly bankCode: string;
  readonly bankName: string;
  readonly branchCode: string;
  readonly branchName: string;
  readonly accountType: string;
  readonly accountNumber: string;
};

export type ResultCode = 0 | 1 | 2 | 3 | 4 | 8 | 9;

/** One data record. */
export type DebitLine = {
  readonly bankCode: string;
  readonly bankName: string;
  readonly branchCode: string;
  readonly branchName: string;
  readonly accountType: string;
  readonly accountNumber: string;
  readonly holderKana: string;
  readonly amountYen: Yen;
  /** 1 for the first debit of the account, otherwise 0. */
  readonly newCode: string;
  /** 顧客番号, twenty digits. */
  readonly customerNumber: string;
  readonly resultCode: ResultCode;
};

export type DebitFile = {
  /** Whether the file is a request, whose trailer leaves the result counts empty. */
  readonly kind: "request" | "result";
  readonly collector: Collector;
  /** MMDD without a year; the request knows the year. */
  readonly debitMonthDay: string;
  readonly lines: readonly DebitLine[];
};

export type Totals = {
  readonly count: number;
  readonly sumYen: Yen;
  readonly paidCount: number;
  readonly paidYen: Yen;
  readonly failedCount: number;
  readonly failedYen: Yen;
};

/** The trailer that belongs to the lines. */
export function totalsOf(kind: DebitFile["kind"], lines: readonly DebitLine[]): Totals {
  let [sum, paidCount, paid] = [0, 0, 0];
  for (const { amountYen, resultCode } of lines) {
    sum += amountYen;
    if (kind === "request" || resultCode !== 0) continue;
    paidCount += 1;
    paid += amountYen;
  }
  const failedCount = kind === "request" ? 0 : lines.length - paidCount;
  const failedYen = yen(kind === "request" ? 0 : sum - paid);
  const sums = { count: lines.length, sumYen: yen(sum), paidCount, paidYen: yen(paid) };
  return { ...sums, failedCount, failedYen };
}

/** Renders a 預金口座振替 file (種別 91) in single bytes of JIS X 0201. */
export function renderFile(file: DebitFile, { newline }: { newline: "none" | "crlf" }): Uint8Array {
  const step = recordBytes + (newline === "crlf" ? 2 : 0);
  const into = new Uint8Array((file.lines.length + 3) * step);
  let offset = 0;
  const next = () => {
    const place = { into, offset };
    if (newline === "crlf") into.set([0x0d, 0x0a], offset + recordBytes);
    offset += step;
    return place;
  };
  renderHeader(file, next());
  for (const { amountYen, resultCode, ...line } of file.lines) {
    const numbers = { amountYen: String(amountYen), resultCode: String(resultCode) };
    const fixed = { mark: "2", dummyBefore: "", dummy: "" };
    renderRecord("2", { ...line, ...numbers, ...fixed }, next());
  }
  const { count, sumYen, paidCount, paidYen, failedCount, failedYen } = totalsOf(
    file.kind,
    file.lines,
  );
  const totals = {
    count: String(count),
    sumYen: String(sumYen),
    paidCount: String(paidCount),
    paidYen: String(paidYen),
    failedCount: String(failedCount),
    failedYen: String(failedYen),
  };
  renderRecord("8", { mark: "8", ...totals, dummy: "" }, next());
  renderRecord("9", { mark: "9", dummy: "" }, next());
  return into;
}

function renderHeader(
  { collector, debitMonthDay }: DebitFile,
  place: { readonly into: Uint8Array; readonly offset: number },
): void {
  const { code, name, ...account } = collector;
  const kinds = { mark: "1", fileType: "91", codeType: "0" };
  const names = { collectorCode: code, collectorName: name };
  renderRecord("1", { ...kinds, ...names, debitMonthDay, ...account, dummy: "" }, place);
}
