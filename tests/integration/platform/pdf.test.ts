import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { renderPdf } from "@/lib/platform/pdf";

const template = "lib/statements/format/statement.typ";
const row = (name: string) => ({ cells: ["11月6日", name, "12,480円"], remark: "" });
const section = {
  heading: "佐藤 花子 様",
  note: "・・・00101",
  columns: ["ご利用日", "ご利用先", "金額"],
  widths: ["auto", "rest", "figure"],
  main: 1,
  total: { label: "小計", amount: "12,480円" },
};
const sheet = {
  lang: "ja",
  title: "2026年11月のご請求",
  addressee: "佐藤 花子 様",
  issuer: { name: "会員カード株式会社", contact: "0120-000-000" },
  closing: "締め日 2026年11月19日（木）",
  footer: "Kaiin カード",
  bill: null,
  sum: null,
  nothing: "この期間のご利用はありません。",
};

function sheetWith(names: readonly string[]) {
  return { ...sheet, sections: [{ ...section, rows: names.map(row) }] };
}

async function pressed(data: unknown): Promise<Buffer> {
  const pdf = await renderPdf(template, data);
  if (pdf === "busy") throw new Error("busy");
  return Buffer.from(pdf);
}

/** What the file's compressed parts hold. */
function contentOf(pdf: Buffer): string {
  const text = pdf.toString("latin1");
  const parts = [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body = ""]) => {
    try {
      return inflateSync(Buffer.from(body, "latin1")).toString("latin1");
    } catch {
      return body;
    }
  });
  return `${text}\n${parts.join("\n")}`;
}

describe("紙のご請求", () => {
  test("読み上げられる構造と、埋め込んだ書体を持つ", async () => {
    const content = contentOf(await pressed(sheetWith(["ひかり電力"])));
    expect(content).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(content).toContain("pdfuaid");
    expect(content).toMatch(/\/S\s*\/Table/);
    expect(content).toMatch(/\/S\s*\/TH/);
    expect(content).toContain("NotoSansJP");
    expect(content).toMatch(/\/FontFile/);
    expect(content).toMatch(/\/Lang\s*\(ja/);
  });

  test("お店の名前は、組版の命令にならない", async () => {
    const nasty = [
      "#panic()",
      '#read("/etc/passwd")',
      "$ x $",
      "= 見出し",
      "*太字*",
      "𠮷 葛󠄀 髙 〜 −",
      "\\",
    ];
    const pdf = await pressed(sheetWith(nasty));
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  });

  test("84行は何ページにもなり、見出しの行をくり返す", async () => {
    const content = contentOf(await pressed(sheetWith(Array.from({ length: 84 }, () => "店"))));
    expect(content.match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBeGreaterThan(2);
    // The rows, the heading and the sum, each once to whoever has it read out.
    expect(content.match(/\/S\s*\/TR\b/g)).toHaveLength(84 + 2);
  });

  test("利用のない期間でも、紙になる", async () => {
    const pdf = await pressed({ ...sheet, sections: [] });
    expect(pdf.length).toBeGreaterThan(1000);
  });

  test("一つが失敗しても、次は刷れる。待ちすぎれば断る", async () => {
    await expect(renderPdf(template, { lang: "ja" })).rejects.toThrow(/PDF/);
    const many = await Promise.all(
      Array.from({ length: 60 }, () => renderPdf(template, sheetWith(["店"]))),
    );
    const busy = many.filter((answer) => answer === "busy");
    // One is being made, forty wait.
    expect(busy).toHaveLength(60 - 41);
  });
});
