import { sessionCookieName } from "@/lib/auth/config";
import { codeFlowMinutes, loginAllowance, passkeyMinutes } from "@/lib/auth/rules";
import type { Visitor } from "@/lib/kernel/actor";
import { cookieOf, setCookie } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";
import { visitorOf } from "@/lib/platform/http/visitor";
import { throttledFor } from "@/lib/platform/throttle";

type LoginSender = {
  readonly visitor: Visitor;
  readonly previousToken: string | undefined;
  readonly passkeyToken: string | undefined;
  readonly codeToken: string | undefined;
};

/** Not a guard: it only throttles by network address. */
export async function loginSenderOf(request: Request): Promise<LoginSender | Response> {
  const visitor = visitorOf(request.headers);
  const seconds = await throttledFor(loginAllowance, visitor.address);
  if (seconds) return plainPage(429, { "Retry-After": String(seconds) });
  return {
    visitor,
    previousToken: cookieOf(request, sessionCookieName()),
    passkeyToken: cookieOf(request, passkeyCookie),
    codeToken: cookieOf(request, codeCookie),
  };
}

/** Holds the opaque token of a login that waits for its code. */
export const codeCookie = "kaiin-code";

/** Set-Cookie of a login whose password was right. */
export function codeCookieOf(token: string): string {
  return setCookie(codeCookie, token, codeFlowMinutes * 60);
}

/** Set-Cookie that removes it. */
export function endedCodeCookie(): string {
  return setCookie(codeCookie, "", 0);
}

/** Ties a challenge to the browser it was given to. */
const passkeyCookie = "kaiin-passkey";

/** Set-Cookie of a challenge that was given. */
export function passkeyCookieOf(token: string): string {
  return setCookie(passkeyCookie, token, passkeyMinutes * 60);
}

/** Set-Cookie of one that is used up. */
export function endedPasskeyCookie(): string {
  return setCookie(passkeyCookie, "", 0);
}
