import { type BusinessDate, parseBusinessDate } from "./business-date";

/** Half width, and without the spaces and hyphens people set between digits. */
export function foldDigits(typed: string): string {
  return typed.normalize("NFKC").replace(/[\s\-‐-―−ー]/g, "");
}

/** The day of this century or the last that three typed parts name; null where there is none. */
export function dateOfParts(year: string, month: string, day: string): BusinessDate | null {
  const [y, m, d] = [year, month, day].map(foldDigits);
  if (!y || !m || !d || !/^(19|20)\d{2}$/.test(y)) return null;
  return parseBusinessDate(`${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`);
}
