import type { Device } from "@/lib/auth/rules";
import type { Language } from "@/lib/kernel/language";
import { securityWords } from "@/lib/words/security";

/** "iPhoneのSafari"; what is not known is left out. */
export function deviceName(lang: Language, { browser, system }: Device): string {
  const t = securityWords[lang];
  if (browser && system) return t.on(browser, system);
  return browser ?? system ?? t.unknownDevice;
}
