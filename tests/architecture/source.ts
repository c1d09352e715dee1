import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../..");

export type SourceFile = { readonly path: string; readonly text: string };

/** Every source file of the product that git tracks or would track. */
export function productSources(): readonly SourceFile[] {
  const listed = execFileSync(
    "git",
    [
      "ls-files",
      "--cached",
      "--others",
      "--exclude-standard",
      "app",
      "components",
      "lib",
      "proxy.ts",
      "instrumentation.ts",
    ],
    { cwd: root, encoding: "utf8" },
  );
  return listed
    .split("\n")
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file))
    .filter((file) => existsStill(file))
    .map((file) => ({ path: file, text: readFileSync(path.join(root, file), "utf8") }));
}

function existsStill(file: string): boolean {
  try {
    readFileSync(path.join(root, file));
    return true;
  } catch {
    return false;
  }
}

/** The source without comments, so that words in prose do not count. */
export function codeOf(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/(^|\s)\/\/.*$/gm, "$1");
}
