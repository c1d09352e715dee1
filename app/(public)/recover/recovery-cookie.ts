import type { Visitor } from "@/lib/kernel/actor";
import { cookieOf, setCookie } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";
import { visitorOf } from "@/lib/platform/http/visitor";
import { throttledFor } from "@/lib/platform/throttle";
import { flowMinutes, registrationAllowance } from "@/lib/registration/rules";

/** Holds the opaque token of a recovery under way. */
export const recoveryCookie = "kaiin-recovery";

type Recovering = { readonly visitor: Visitor; readonly token: string };

/** Not a guard: it only keeps one address from asking without end, and hands on the token. */
export async function recoveringOf(request: Request): Promise<Recovering | Response> {
  const visitor = visitorOf(request.headers);
  const seconds = await throttledFor(registrationAllowance, visitor.address);
  if (seconds) return plainPage(429, { "Retry-After": String(seconds) });
  return { visitor, token: cookieOf(request, recoveryCookie) ?? "" };
}

/** Set-Cookie of a recovery that began. */
export function recoveryCookieOf(token: string): string {
  return setCookie(recoveryCookie, token, flowMinutes * 60);
}

/** Set-Cookie of one that is over. */
export function endedRecoveryCookie(): string {
  return setCookie(recoveryCookie, "", 0);
}
