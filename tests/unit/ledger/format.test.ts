import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { businessDate } from "@/lib/kernel/business-date";
import { encodeCp932 } from "@/lib/ledger/format/cp932";
import { type ExportRow, renderFullCsv, renderShortCsv } from "@/lib/ledger/format/csv";
import { renderOfx } from "@/lib/ledger/format/ofx";

const row: ExportRow = {
  id: "P1",
  state: "billed",
  kind: "purchase",
  usedOn: businessDate("2026-11-08"),
  processedOn: businessDate("2026-11-10"),
  closingOn: businessDate("2026-11-19"),
  merchantName: "みどりスーパー",
  merchantRaw: "ﾐﾄﾞﾘｽ-ﾊﾟ-",
  category: "groceries",
  holderName: "佐藤 花子",
  lastFive: "70010",
  amountYen: 2180,
  currency: "JPY",
  foreignAmount: null,
  rate: null,
  points: 21,
  originalId: null,
  isRevolving: false,
};

const refund: ExportRow = { ...row, id: "P2", state: "refund", kind: "refund", amountYen: -500 };
const hold: ExportRow = { ...row, id: "H1", state: "pending", processedOn: null, closingOn: null };
const abroad: ExportRow = { ...row, currency: "GBP", foreignAmount: "42.00", rate: "201.18" };

function windows31j(bytes: Uint8Array): string {
  return new TextDecoder("shift_jis", { fatal: true }).decode(bytes);
}

describe("CP932", () => {
  test("〜 − ¢ は定められた符号になる", () => {
    expect(Array.from(encodeCp932("〜−¢"))).toEqual([0x81, 0x60, 0x81, 0x7c, 0x81, 0x91]);
  });

  test("CP932にない字は ？ になる", () => {
    expect(windows31j(encodeCp932("é♥𠮷☃a?"))).toBe("？？？？a?");
  });

  test("旧字と機種依存文字は残る", () => {
    expect(windows31j(encodeCp932("髙﨑\uFA19①㈱ｱ"))).toBe("髙﨑\uFA19①㈱ｱ");
  });

  test("濁点が別の字でも、一つの字になる", () => {
    expect(windows31j(encodeCp932("カ\u3099ハ\u309A"))).toBe("ガパ");
  });

  test("どんな文字列でも失敗せず、読み戻せる", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(() => windows31j(encodeCp932(text))).not.toThrow();
      }),
    );
  });
});

describe("CSV（Excel用）", () => {
  test("見出し、日付、カード番号、CRLF は決まった形", () => {
    const text = windows31j(renderShortCsv([row, refund, abroad]));
    expect(text.split("\r\n")).toEqual([
      "ご利用日,データ処理日,ご利用内容,カード会員様名,会員番号 #,金額,海外通貨利用金額,換算レート",
      "2026/11/08,2026/11/10,みどりスーパー,佐藤 花子,-70010,2180,,",
      "2026/11/08,2026/11/10,みどりスーパー,佐藤 花子,-70010,-500,,",
      "2026/11/08,2026/11/10,みどりスーパー,佐藤 花子,-70010,2180,42.00 GBP,201.18",
      "",
    ]);
  });

  test("確定待ちは入らない", () => {
    expect(windows31j(renderShortCsv([hold])).split("\r\n")).toHaveLength(2);
  });

  test.each(["=1+1", "+81", "-x", "@A1", "\tx"])("数式に見える名前 %j には ' が付く", (name) => {
    const rows = [{ ...row, merchantName: name, holderName: name }];
    const [, cells] = parse(windows31j(renderShortCsv(rows)), { relax_quotes: true });
    expect(cells?.slice(2, 4)).toEqual([`'${name}`, `'${name}`]);
  });

  test("区切りと引用符を含む名前も一つの欄に収まる", () => {
    const rows = [{ ...row, merchantName: 'A,"B"\nC' }];
    const [, cells] = parse(windows31j(renderShortCsv(rows)));
    expect(cells?.[2]).toBe('A,"B"\nC');
  });
});

describe("CSV（全項目）", () => {
  test("BOM付きのUTF-8で、確定待ちも入る", () => {
    const bytes = renderFullCsv([hold, abroad]);
    expect(Array.from(bytes.slice(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
    const [held, posted] = parse<Record<string, string>>(Buffer.from(bytes), {
      bom: true,
      columns: true,
    });
    expect(held).toMatchObject({ 明細ID: "H1", 状態: "確定待ち", 締め日: "", データ処理日: "" });
    expect(posted).toMatchObject({
      明細ID: "P1",
      状態: "請求済み",
      締め日: "2026/11/19",
      種別: "ご利用",
      支払区分: "1回払い",
      分類: "スーパー・コンビニ",
      通貨: "GBP",
      換算レート: "201.18",
      ポイント: "21",
    });
  });
});

describe("支払区分", () => {
  test.each([
    ["1回払い", row],
    ["リボ払い", { ...row, isRevolving: true }],
    ["", { ...refund, isRevolving: true }],
  ])("%s", (words, one) => {
    const bytes = Buffer.from(renderFullCsv([one]));
    const [line] = parse<Record<string, string>>(bytes, { bom: true, columns: true });
    expect(line?.支払区分).toBe(words);
  });
});

describe("OFX", () => {
  const frame = {
    issuerName: "A&B",
    cardTail: "*****70010",
    today: businessDate("2026-11-20"),
    from: businessDate("2026-11-01"),
    to: businessDate("2026-11-19"),
    balanceYen: 1680,
  };

  test("利用は負、返金は正で、IDは変わらない", () => {
    const text = new TextDecoder().decode(renderOfx([row, refund, hold], frame));
    expect(text.match(/<FITID>[^<]*/g)).toEqual(["<FITID>P1", "<FITID>P2"]);
    expect(text.match(/<TRNAMT>[^<]*/g)).toEqual(["<TRNAMT>-2180", "<TRNAMT>500"]);
    expect(text).toContain("<BALAMT>-1680</BALAMT>");
  });

  test("名前の記号はXMLを壊さない", () => {
    const rows = [{ ...row, merchantName: "<x>&\u0001" }];
    const text = new TextDecoder().decode(renderOfx(rows, frame));
    expect(text).toContain("<NAME>&lt;x&gt;&amp;</NAME>");
    expect(text).toContain("<ORG>A&amp;B</ORG>");
  });
});
