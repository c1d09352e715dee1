// Renders PDFs in a worker thread, so that rendering blocks no request: { template, data } makes one.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { move } from "piscina";

const fonts = path.dirname(
  createRequire(import.meta.url).resolve("@expo-google-fonts/noto-sans-jp/package.json"),
);
const fontPaths = ["400Regular", "700Bold"].map((weight) => path.join(fonts, weight));
const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths }] });

function render({ template, data }) {
  // Text from members and merchants is data of the template, never part of its source.
  const mainFileContent = readFileSync(template, "utf8");
  const result = compiler.compile({ mainFileContent, inputs: { data: JSON.stringify(data) } });
  const problem = result.takeError();
  if (problem) throw new Error(compiler.fetchDiagnostics(problem).map(String).join("; "));
  const pdf = compiler.pdf(result.result, { pdfStandard: "ua-1", pdfTags: true });
  compiler.evictCache(0);
  return move(new Uint8Array(pdf));
}

export default (order) => {
  try {
    return render(order);
  } catch (error) {
    // The compiler throws objects that are not Errors.
    throw new Error(`PDF: ${error.message}`, { cause: error });
  }
};
