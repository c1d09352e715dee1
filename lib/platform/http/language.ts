import "server-only";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import type { Language } from "@/lib/kernel/language";

export const languageCookie = "kaiin-lang";
export const textSizeCookie = "kaiin-text-size";

/** The reader's language: the chosen one (cookie), else the browser's preference, else Japanese. */
export const requestLanguage = cache(async (): Promise<Language> => {
  const chosen = (await cookies()).get(languageCookie)?.value;
  if (chosen === "ja" || chosen === "en") return chosen;
  return preferredLanguageOf((await headers()).get("accept-language"));
});

/** The language an Accept-Language header prefers; Japanese unless English comes first. */
export function preferredLanguageOf(header: string | null): Language {
  const first = (header ?? "").split(",").find((part) => /^\s*(ja|en)\b/i.test(part));
  return first?.trim().toLowerCase().startsWith("en") ? "en" : "ja";
}

/** The text size the reader has chosen. */
export const requestTextSize = cache(async (): Promise<"standard" | "large"> => {
  return (await cookies()).get(textSizeCookie)?.value === "large" ? "large" : "standard";
});
