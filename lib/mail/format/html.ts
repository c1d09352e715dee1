import type { Language } from "@/lib/kernel/language";
import { type Block, blocksOf, type MailText } from "../format";

const font =
  "font-family:'Hiragino Sans','Yu Gothic','Noto Sans JP',Meiryo,sans-serif;font-size:16px;line-height:1.7";
const ink = "#1b1e23";
const quiet = "#565c66";
const line = "#dedbd2";

/**
 * The same text as plain HTML: tables, which all mail programs render alike; no links, nothing
 * loaded from elsewhere.
 */
export function renderHtml({ subject, body }: MailText, language: Language): string {
  const blocks = blocksOf(body);
  const end = blocks.findIndex(({ kind }) => kind === "rule");
  const [above, below] = end < 0 ? [blocks, []] : [blocks.slice(0, end), blocks.slice(end + 1)];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no">
<title>${escaped(subject)}</title>
</head>
<body style="margin:0;padding:0;background:#faf9f5;color:${ink};${font}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
<tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"
 style="max-width:600px;background:#ffffff;border:1px solid ${line};border-radius:12px">
<tr><td style="padding:28px 24px 12px;${font}">
<h1 style="margin:0 0 20px;font-size:20px;line-height:1.4">${escaped(subject)}</h1>
${above.map(blockHtml).join("\n")}
</td></tr>
<tr><td style="padding:16px 24px 20px;border-top:1px solid ${line};color:${quiet};${font};font-size:14px">
${below.map(blockHtml).join("\n")}
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}

function blockHtml(block: Block): string {
  if (block.kind === "rule") return "";
  if (block.kind === "text") {
    return `<p style="margin:0 0 16px">${escaped(block.text).replaceAll("\n", "<br>")}</p>`;
  }
  const cell = `padding:8px 0;border-top:1px solid ${line};vertical-align:top`;
  const rows = block.rows.map(
    ([label, value]) => `<tr>
<th scope="row" align="left" style="${cell};padding-right:16px;color:${quiet};font-weight:normal;white-space:nowrap">${escaped(label)}</th>
<td style="${cell};word-break:break-word">${escaped(value)}</td>
</tr>`,
  );
  return `<table width="100%" cellpadding="0" cellspacing="0" border="0"
 style="margin:0 0 16px;border-bottom:1px solid ${line};${font}">
${rows.join("\n")}
</table>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
