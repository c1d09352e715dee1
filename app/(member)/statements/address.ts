import { urlPath, withQuery } from "@/lib/kernel/url";

/** The statement of a month (2026-11), or the same on paper. */
export function statementPath(month: string, as?: "pdf"): string {
  const path = urlPath`/statements/${month}`;
  return as ? `${path}/${as}` : path;
}

/** The rows of a statement as a file. */
export function statementExportPath(month: string, format: string): string {
  return withQuery(`${statementPath(month)}/export`, { format });
}
