import "server-only";
import { type Visitor, visitor } from "@/lib/kernel/actor";
import { languageCookie, preferredLanguageOf } from "./language";

/**
 * Who asks, before any login. The address is what the reverse proxy wrote last; the proxy must
 * overwrite the header (deploy/ shows how).
 */
export function visitorOf(headers: Headers): Visitor {
  const forwarded = headers.get("x-forwarded-for") ?? "";
  const address = forwarded.split(",").at(-1)?.trim() || "local";
  return visitor({
    address: address.slice(0, 64),
    userAgent: (headers.get("user-agent") ?? "").slice(0, 300),
    language: languageOf(headers),
  });
}

/** As requestLanguage has it, from the headers alone. */
function languageOf(headers: Headers): Visitor["language"] {
  const cookies = (headers.get("cookie") ?? "").split(";").map((part) => part.trim());
  const chosen = (["ja", "en"] as const).find((code) =>
    cookies.includes(`${languageCookie}=${code}`),
  );
  const code = chosen ?? preferredLanguageOf(headers.get("accept-language"));
  return { code, isChosen: chosen !== undefined };
}
