import { loginAllowance } from "@/lib/auth/rules";
import { sessionCookieName } from "@/lib/auth/session";
import type { Visitor } from "@/lib/kernel/actor";
import { cookieOf } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";
import { visitorOf } from "@/lib/platform/http/visitor";
import { throttledFor } from "@/lib/platform/throttle";
import { codeCookie } from "./code/code-cookie";
import { passkeyCookie } from "./passkey/passkey-cookie";

export type Asking = {
  readonly visitor: Visitor;
  readonly previousToken: string | undefined;
  readonly passkeyToken: string | undefined;
  readonly codeToken: string | undefined;
};

/** Not a guard: it only keeps one address from asking without end. */
export async function askingOf(request: Request): Promise<Asking | Response> {
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

/** The login page that knows where to go on to. */
export function loginPathTo(from: string | undefined): string {
  return from ? `/login?${new URLSearchParams({ from })}` : "/login";
}
