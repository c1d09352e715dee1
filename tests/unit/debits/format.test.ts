import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DebitFile, type DebitLine, renderFile } from "@/lib/debits/format/file";
import { layouts, recordBytes } from "@/lib/debits/format/layout";
import { parseFile } from "@/lib/debits/format/parse";
import { cutBytes, singleBytesOf, textOfBytes } from "@/lib/kernel/zengin-text";
import { yen } from "@/lib/kernel/yen";

const line: DebitLine = {
  bankCode: "0005",
  bankName: "ﾐﾂﾋﾞｼ",
  branchCode: "405",
  branchName: "",
  accountType: "1",
  accountNumber: "0810111",
  holderKana: "ｻﾄｳ ﾊﾅｺ",
  amountYen: yen(166_167),
  newCode: "1",
  customerNumber: "20261210000000000001",
  resultCode: 0,
};
const file: DebitFile = {
  kind: "result",
  collector: {
    code: "0000000001",
    name: "ｶｲｲﾝｶ-ﾄﾞ(ｶ",
    bankCode: "0001",
    bankName: "ﾐｽﾞﾎ",
    branchCode: "001",
    branchName: "ﾎﾝﾃﾝ",
    accountType: "1",
    accountNumber: "1234567",
  },
  debitMonthDay: "1210",
  lines: [line, { ...line, customerNumber: "20261210000000000002", resultCode: 1 }],
};
const rendered = () => renderFile(file, { newline: "none" });

/** The file with some bytes of a record (counted from 1) put in place of its own. */
function changed(record: number, position: number, text: string): Uint8Array {
  const bytes = rendered();
  bytes.set(Buffer.from(text, "latin1"), (record - 1) * recordBytes + position - 1);
  return bytes;
}
function refusalOf(bytes: Uint8Array): string {
  const parsed = parseFile(bytes);
  if (parsed.ok) throw new Error("not refused");
  return parsed.refusal;
}
const converted = (text: string) => textOfBytes(Uint8Array.from(singleBytesOf(text)));

const digits = (width: number) => fc.stringMatching(new RegExp(`^[0-9]{${width}}$`));
const text = (width: number) =>
  fc.string({ unit: "grapheme", maxLength: 40 }).map((raw) => {
    const bytes = cutBytes(singleBytesOf(`${raw}ガッ(カ)－ｶﾞ`), width);
    return textOfBytes(Uint8Array.from(bytes)).trimEnd();
  });
const account = {
  bankCode: digits(4),
  bankName: text(15),
  branchCode: digits(3),
  branchName: text(15),
  accountType: digits(1),
  accountNumber: digits(7),
};
const anyLine: fc.Arbitrary<DebitLine> = fc.record({
  ...account,
  holderKana: text(30),
  amountYen: fc.integer({ min: 1, max: 999_999_999 }).map(yen),
  newCode: digits(1),
  customerNumber: digits(20),
  resultCode: fc.constantFrom(0, 1, 2, 3, 4, 8, 9),
});
const anyFile: fc.Arbitrary<DebitFile> = fc
  .record({
    collector: fc.record({ ...account, code: digits(10), name: text(40) }),
    debitMonthDay: digits(4),
    lines: fc.array(anyLine, { minLength: 1, maxLength: 8 }),
    isRequest: fc.boolean(),
  })
  .map(({ isRequest, lines, ...rest }) => ({
    ...rest,
    kind: isRequest ? "request" : "result",
    lines: isRequest ? lines.map((each) => ({ ...each, resultCode: 0 })) : lines,
  }));

describe("預金口座振替のファイル", () => {
  test("どのレコードも120バイトで、振替結果コードは112桁目にある", () => {
    for (const layout of Object.values(layouts)) {
      expect(layout.reduce((sum, [, , , width]) => sum + width, 0)).toBe(recordBytes);
    }
    expect(rendered().length).toBe(5 * recordBytes);
    expect(String.fromCharCode(rendered()[2 * recordBytes + 111] as number)).toBe("1");
  });

  test("書いたものを読むと、もとに戻る", () => {
    fc.assert(
      fc.property(anyFile, fc.constantFrom("none", "crlf"), (given, newline) => {
        expect(parseFile(renderFile(given, { newline }))).toEqual({ ok: true, value: given });
      }),
    );
  });

  test("読んだものを書くと、同じバイトになる", () => {
    fc.assert(
      fc.property(anyFile, (given) => {
        const bytes = renderFile(given, { newline: "crlf" });
        const parsed = parseFile(bytes);
        if (!parsed.ok) throw new Error(parsed.refusal);
        expect(renderFile(parsed.value, { newline: "crlf" })).toEqual(bytes);
      }),
    );
  });

  test("全角・ひらがな・小書きは半角の大きな文字に、濁点は1バイトになる", () => {
    expect(converted("がッキュウ・ﾊﾟｰﾃｨー")).toBe("ｶﾞﾂｷﾕｳ.ﾊﾟ-ﾃｲ-");
    expect(converted("株式会社　Ａｂ１（ヲ）")).toBe("     AB1(ｦ)");
    expect(converted("ヴ゛é㈱")).toBe("ｳﾞﾞE( )");
    for (const byte of singleBytesOf("アガパ")) expect(byte).toBeLessThan(0x100);
    expect(singleBytesOf("ガ")).toEqual([0xb6, 0xde]);
  });

  test("欄の幅で切っても、濁点だけが離れることはない", () => {
    const bytes = singleBytesOf(`${"ア".repeat(29)}ガ`);
    expect(cutBytes(bytes, 30)).toHaveLength(29);
    expect(cutBytes(singleBytesOf(`${"ア".repeat(28)}ガ`), 30)).toHaveLength(30);
  });

  test("120の倍数でない長さは断る", () => {
    expect(refusalOf(rendered().subarray(0, 599))).toBe(
      "record 5: the length is no multiple of 120 (119 bytes are left)",
    );
    expect(refusalOf(new Uint8Array())).toBe("the file is empty");
  });

  test("CRだけ、LFだけ、混在は断る", () => {
    const crlf = renderFile(file, { newline: "crlf" });
    const lf = Buffer.from(Buffer.from(crlf).toString("latin1").replaceAll("\r\n", "\n"), "latin1");
    const cr = Buffer.from(Buffer.from(crlf).toString("latin1").replaceAll("\r\n", "\r"), "latin1");
    expect(refusalOf(lf)).toBe("record 1: a lone CR or LF (position 121)");
    expect(refusalOf(cr)).toBe("record 1: a lone CR or LF (position 121)");
    expect(refusalOf(changed(3, 10, "\n"))).toMatch(/^record [13]: /);
    const mixed = Buffer.concat([crlf.subarray(0, 122), rendered().subarray(120)]);
    expect(refusalOf(mixed)).toBe("record 2: no CR+LF after the record, as after others");
    expect(refusalOf(crlf.subarray(0, crlf.length - 1))).toBe(
      "record 5: a lone CR or LF (position 121)",
    );
  });

  test("EBCDICには対応していない", () => {
    expect(refusalOf(changed(1, 4, "1"))).toBe("record 1: コード区分 1: EBCDIC is not supported");
    expect(refusalOf(changed(1, 1, "\xf1"))).toBe("record 1: EBCDIC is not supported");
  });

  test("レコードの順序が違えば断る", () => {
    const order = "wrong order of records";
    expect(refusalOf(changed(1, 1, "2"))).toBe(`record 1: ${order} (1 is expected, 2 found)`);
    expect(refusalOf(changed(3, 1, "8"))).toBe(`record 3: ${order} (2 is expected, 8 found)`);
    expect(refusalOf(changed(5, 1, "8"))).toBe(`record 5: ${order} (9 is expected, 8 found)`);
    expect(refusalOf(rendered().subarray(0, 480))).toContain(`record 3: ${order}`);
    expect(refusalOf(rendered().subarray(0, 120))).toContain(`record 2: ${order}`);
  });

  test("件数・金額が合わなければ断る", () => {
    const wrong: [number, string][] = [
      [2, "合計件数"],
      [8, "合計金額"],
      [20, "振替済件数"],
      [26, "振替済金額"],
      [38, "振替不能件数"],
      [44, "振替不能金額"],
    ];
    for (const [position, name] of wrong) {
      expect(refusalOf(changed(4, position, "9"))).toMatch(new RegExp(`^record 4: ${name} is 9`));
    }
  });

  test("数字の欄の数字以外、文字の欄の使えない文字、知らない結果コードは断る", () => {
    expect(refusalOf(changed(2, 81, "A"))).toBe(
      "record 2: 引落金額 has a character that is no digit (position 81)",
    );
    expect(refusalOf(changed(3, 51, "*"))).toBe(
      "record 3: 預金者名 has an illegal character (position 51)",
    );
    expect(refusalOf(changed(3, 51, "\xa1"))).toContain("預金者名 has an illegal character");
    expect(refusalOf(changed(3, 112, "5"))).toBe("record 3: 振替結果コード 5 is unknown");
    expect(refusalOf(changed(1, 2, "21"))).toBe("record 1: 種別 is 21, not 91");
  });
});
