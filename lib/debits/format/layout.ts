/** N: digits, right-aligned, zero-filled. C: single bytes of JIS X 0201, left-aligned, space-filled. */
export type FieldKind = "N" | "C";

/** A field of a record: its key, its name in the standard, its kind and its width in bytes. */
export type Field = readonly [key: string, name: string, kind: FieldKind, width: number];

export const recordBytes = 120;

const header = [
  ["mark", "データ区分", "N", 1],
  ["fileType", "種別", "N", 2],
  ["codeType", "コード区分", "N", 1],
  ["collectorCode", "委託者コード", "N", 10],
  ["collectorName", "委託者名", "C", 40],
  ["debitMonthDay", "引落日", "N", 4],
  ["bankCode", "銀行番号", "N", 4],
  ["bankName", "銀行名", "C", 15],
  ["branchCode", "支店番号", "N", 3],
  ["branchName", "支店名", "C", 15],
  ["accountType", "預金種目", "N", 1],
  ["accountNumber", "口座番号", "N", 7],
  ["dummy", "ダミー", "C", 17],
] as const satisfies readonly Field[];

const data = [
  ["mark", "データ区分", "N", 1],
  ["bankCode", "銀行番号", "N", 4],
  ["bankName", "銀行名", "C", 15],
  ["branchCode", "支店番号", "N", 3],
  ["branchName", "支店名", "C", 15],
  ["dummyBefore", "ダミー", "C", 4],
  ["accountType", "預金種目", "N", 1],
  ["accountNumber", "口座番号", "N", 7],
  ["holderKana", "預金者名", "C", 30],
  ["amountYen", "引落金額", "N", 10],
  ["newCode", "新規コード", "N", 1],
  ["customerNumber", "顧客番号", "N", 20],
  ["resultCode", "振替結果コード", "N", 1],
  ["dummy", "ダミー", "C", 8],
] as const satisfies readonly Field[];

const trailer = [
  ["mark", "データ区分", "N", 1],
  ["count", "合計件数", "N", 6],
  ["sumYen", "合計金額", "N", 12],
  ["paidCount", "振替済件数", "N", 6],
  ["paidYen", "振替済金額", "N", 12],
  ["failedCount", "振替不能件数", "N", 6],
  ["failedYen", "振替不能金額", "N", 12],
  ["dummy", "ダミー", "C", 65],
] as const satisfies readonly Field[];

const end = [
  ["mark", "データ区分", "N", 1],
  ["dummy", "ダミー", "C", 119],
] as const satisfies readonly Field[];

/** The layouts of the four record types, by their first digit. */
export const layouts = { "1": header, "2": data, "8": trailer, "9": end } as const;

export type RecordMark = keyof typeof layouts;

/** The fields of a record as text: N with its zeros, C without trailing spaces. */
export type FieldsOf<M extends RecordMark> = {
  readonly [F in (typeof layouts)[M][number] as F[0]]: string;
};
