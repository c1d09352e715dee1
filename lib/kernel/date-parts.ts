import { type BusinessDate, parseBusinessDate } from "./business-date";

/** Digits in half width, without the spaces and hyphens people type between them. */
export function foldDigits(typed: string): string {
  return typed.normalize("NFKC").replace(/[\s\-‐-―−ー]/g, "");
}

/** The day of this or the last century given by three typed parts; null if there is no such day. */
export function dateOfParts(year: string, month: string, day: string): BusinessDate | null {
  const [y, m, d] = [year, month, day].map(foldDigits);
  if (!y || !m || !d || !/^(19|20)\d{2}$/.test(y)) return null;
  return parseBusinessDate(`${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`);
}
