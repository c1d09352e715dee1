import { codeFlowMinutes } from "@/lib/auth/rules";
import { setCookie } from "@/lib/platform/http/form-route";

/** Holds the opaque token of a login that waits for its code. */
export const codeCookie = "kaiin-code";

/** Set-Cookie of a login whose password was right. */
export function codeCookieOf(token: string): string {
  return setCookie(codeCookie, token, codeFlowMinutes * 60);
}

/** Set-Cookie of one that is over. */
export function endedCodeCookie(): string {
  return setCookie(codeCookie, "", 0);
}

/** The page of the code, which knows where to go on to. */
export function codePathTo(from: string | undefined): string {
  return from ? `/login/code?${new URLSearchParams({ from })}` : "/login/code";
}
