import type { Visitor } from "@/lib/kernel/actor";
import { cookieOf, setCookie } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";
import { visitorOf } from "@/lib/platform/http/visitor";
import { throttledFor } from "@/lib/platform/throttle";
import { flowMinutes, registrationAllowance } from "@/lib/registration/rules";

/** Holds the opaque token of a registration under way. */
export const registrationCookie = "kaiin-registration";

export type Registering = { readonly visitor: Visitor; readonly token: string };

/** Not a guard: it only keeps one address from asking without end, and hands on the token. */
export async function registeringOf(request: Request): Promise<Registering | Response> {
  const visitor = visitorOf(request.headers);
  const seconds = await throttledFor(registrationAllowance, visitor.address);
  if (seconds) return plainPage(429, { "Retry-After": String(seconds) });
  return { visitor, token: cookieOf(request, registrationCookie) ?? "" };
}

/** Set-Cookie of a registration that began. */
export function flowCookieOf(token: string): string {
  return setCookie(registrationCookie, token, flowMinutes * 60);
}

/** Set-Cookie of one that is over. */
export function endedFlowCookie(): string {
  return setCookie(registrationCookie, "", 0);
}
