import { done, type Result, refused } from "@/lib/kernel/result";
import { yen } from "@/lib/kernel/yen";
import { type DebitFile, type DebitLine, type ResultCode, type Totals, totalsOf } from "./file";
import { type FieldsOf, type RecordMark, recordBytes } from "./layout";
import { parseRecord } from "./record";

const [carriageReturn, lineFeed, ebcdicOne] = [0x0d, 0x0a, 0xf1];
const resultCodes: ReadonlySet<string> = new Set(["0", "1", "2", "3", "4", "8", "9"]);

class Fault extends Error {}

/**
 * Parses a 預金口座振替 file. A refusal is a sentence that names the record (counted from 1)
 * and what is wrong with it.
 */
export function parseFile(bytes: Uint8Array): Result<DebitFile, string> {
  try {
    return done(fileOf(recordsOf(bytes)));
  } catch (error) {
    if (error instanceof Fault) return refused(error.message);
    throw error;
  }
}

/** Splits the file into records: CR+LF after every record, or no separators at all. */
function recordsOf(bytes: Uint8Array): Uint8Array[] {
  if (bytes.length === 0) throw new Fault("the file is empty");
  if (bytes[0] === ebcdicOne) throw new Fault("record 1: EBCDIC is not supported");
  const hasBreaks = bytes.includes(carriageReturn) || bytes.includes(lineFeed);
  const step = hasBreaks ? recordBytes + 2 : recordBytes;
  const records: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += step) {
    const record = bytes.subarray(at, at + recordBytes);
    const name = `record ${records.length + 1}`;
    if (hasBreaks) checkBreaks(record, bytes.subarray(at + recordBytes, at + step), name);
    if (record.length < recordBytes) {
      throw new Fault(
        `${name}: the length is no multiple of 120 (${record.length} bytes are left)`,
      );
    }
    records.push(record);
  }
  return records;
}

function checkBreaks(record: Uint8Array, after: Uint8Array, name: string): void {
  const inside = record.findIndex((byte) => byte === carriageReturn || byte === lineFeed);
  if (inside >= 0) {
    const isPair = record[inside] === carriageReturn && record[inside + 1] === lineFeed;
    throw new Fault(
      isPair
        ? `${name}: the length is no multiple of 120 (a record of ${inside} bytes)`
        : `${name}: a lone CR or LF (position ${inside + 1})`,
    );
  }
  if (record.length < recordBytes) return;
  if (after[0] === carriageReturn && after[1] === lineFeed) return;
  const isLone = after[0] === carriageReturn || after[0] === lineFeed;
  throw new Fault(
    isLone
      ? `${name}: a lone CR or LF (position ${recordBytes + 1})`
      : `${name}: no CR+LF after the record, as after others`,
  );
}

function fileOf(records: readonly Uint8Array[]): DebitFile {
  checkOrder(records);
  const header = headerOf(records[0] as Uint8Array);
  const lines = records.slice(1, -2).map((record, index) => lineOf(record, index + 2));
  const trailerAt = records.length - 1;
  const trailer = fieldsOf("8", records[trailerAt - 1] as Uint8Array, trailerAt);
  const kind = kindOf(trailer, lines, trailerAt);
  fieldsOf("9", records[trailerAt] as Uint8Array, records.length);
  const { collectorCode: code, collectorName: name, debitMonthDay } = header;
  const { bankCode, bankName, branchCode, branchName, accountType, accountNumber } = header;
  const account = { bankCode, bankName, branchCode, branchName, accountType, accountNumber };
  return { kind, collector: { code, name, ...account }, debitMonthDay, lines };
}

/** Checks the order: one header 1, data 2, one trailer 8, one end 9. */
function checkOrder(records: readonly Uint8Array[]): void {
  const last = Math.max(records.length, 3);
  for (let at = 1; at <= last; at += 1) {
    const mark = records[at - 1]?.[0];
    const wanted = at === 1 ? "1" : at === last ? "9" : at === last - 1 ? "8" : "2";
    if (mark === wanted.charCodeAt(0)) continue;
    const found = mark === undefined ? "nothing" : markName(mark);
    throw new Fault(`record ${at}: wrong order of records (${wanted} is expected, ${found} found)`);
  }
}

function markName(byte: number): string {
  return byte > 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `byte ${byte}`;
}

function fieldsOf<M extends RecordMark>(mark: M, record: Uint8Array, at: number): FieldsOf<M> {
  const parsed = parseRecord(mark, record);
  if ("problem" in parsed) throw new Fault(`record ${at}: ${parsed.problem}`);
  return parsed.fields;
}

function headerOf(record: Uint8Array): FieldsOf<"1"> {
  const header = fieldsOf("1", record, 1);
  if (header.fileType !== "91") throw new Fault(`record 1: 種別 is ${header.fileType}, not 91`);
  if (header.codeType === "1") throw new Fault("record 1: コード区分 1: EBCDIC is not supported");
  if (header.codeType !== "0") throw new Fault(`record 1: コード区分 is ${header.codeType}, not 0`);
  return header;
}

function lineOf(record: Uint8Array, at: number): DebitLine {
  const { mark: _mark, dummy: _dummy, dummyBefore: _before, ...fields } = fieldsOf("2", record, at);
  if (!resultCodes.has(fields.resultCode)) {
    throw new Fault(`record ${at}: 振替結果コード ${fields.resultCode} is unknown`);
  }
  const amountYen = yen(Number(fields.amountYen));
  return { ...fields, amountYen, resultCode: Number(fields.resultCode) as ResultCode };
}

const totalNames = [
  ["count", "合計件数"],
  ["sumYen", "合計金額"],
  ["paidCount", "振替済件数"],
  ["paidYen", "振替済金額"],
  ["failedCount", "振替不能件数"],
  ["failedYen", "振替不能金額"],
] as const satisfies readonly (readonly [keyof Totals, string])[];

/** Whether the trailer agrees with the lines: of a result, or of a request that has no answers yet. */
function kindOf(
  trailer: FieldsOf<"8">,
  lines: readonly DebitLine[],
  at: number,
): DebitFile["kind"] {
  const isBlank = [
    trailer.paidCount,
    trailer.failedCount,
    trailer.paidYen,
    trailer.failedYen,
  ].every((value) => Number(value) === 0);
  const isAnswered = lines.length === 0 || lines.some(({ resultCode }) => resultCode !== 0);
  const kind = isBlank && !isAnswered ? "request" : "result";
  const totals = totalsOf(kind, lines);
  for (const [key, name] of totalNames) {
    if (Number(trailer[key]) === totals[key]) continue;
    throw new Fault(
      `record ${at}: ${name} is ${Number(trailer[key])}, but the records say ${totals[key]}`,
    );
  }
  return kind;
}
