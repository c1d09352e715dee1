import type { Language } from "./language";

/** The banks most accounts are debited at, by four-digit bank code. */
const names: Readonly<Record<string, readonly [ja: string, en: string]>> = {
  "0001": ["みずほ銀行", "Mizuho Bank"],
  "0005": ["三菱UFJ銀行", "MUFG Bank"],
  "0009": ["三井住友銀行", "Sumitomo Mitsui Banking Corporation"],
  "0010": ["りそな銀行", "Resona Bank"],
  "0017": ["埼玉りそな銀行", "Saitama Resona Bank"],
  "0033": ["PayPay銀行", "PayPay Bank"],
  "0034": ["セブン銀行", "Seven Bank"],
  "0035": ["ソニー銀行", "Sony Bank"],
  "0036": ["楽天銀行", "Rakuten Bank"],
  "0038": ["住信SBIネット銀行", "SBI Sumishin Net Bank"],
  "0039": ["auじぶん銀行", "au Jibun Bank"],
  "0040": ["イオン銀行", "AEON Bank"],
  "0310": ["GMOあおぞらネット銀行", "GMO Aozora Net Bank"],
  "9900": ["ゆうちょ銀行", "Japan Post Bank"],
};

/** A bank's name by its code; an unknown bank is named by its code. */
export function bankNameOf(code: string, lang: Language): string {
  const known = names[code];
  if (known) return known[lang === "ja" ? 0 : 1];
  return lang === "ja" ? `登録の銀行（${code}）` : `the bank on file (${code})`;
}
