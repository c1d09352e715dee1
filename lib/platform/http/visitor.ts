import "server-only";
import { type Visitor, visitor } from "@/lib/kernel/actor";
import { languageCookie, preferredLanguageOf } from "./language";

/**
 * The sender of a request without a session. The address is the last one in X-Forwarded-For; the reverse
 * proxy must overwrite the header (see deploy/).
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

/** Like requestLanguage, but from the headers of a request. */
function languageOf(headers: Headers): Visitor["language"] {
  const cookies = (headers.get("cookie") ?? "").split(";").map((part) => part.trim());
  const chosen = (["ja", "en"] as const).find((code) =>
    cookies.includes(`${languageCookie}=${code}`),
  );
  const code = chosen ?? preferredLanguageOf(headers.get("accept-language"));
  return { code, isChosen: chosen !== undefined };
}
