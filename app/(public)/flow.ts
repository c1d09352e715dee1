import type { Visitor } from "@/lib/kernel/actor";
import { cookieOf, setCookie } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";
import { visitorOf } from "@/lib/platform/http/visitor";
import { throttledFor } from "@/lib/platform/throttle";
import { mailedCodeMinutes } from "@/lib/auth/rules/mailed-code";
import { registrationAllowance } from "@/lib/registration/rules";

type Sender = { readonly visitor: Visitor; readonly token: string };

/** A registration or recovery in progress, identified by an opaque token in a cookie. */
function flowOf(cookie: string) {
  return {
    cookie,
    /** Not a guard: it throttles by network address and passes the token on. */
    senderOf: async (request: Request): Promise<Sender | Response> => {
      const visitor = visitorOf(request.headers);
      const seconds = await throttledFor(registrationAllowance, visitor.address);
      if (seconds) return plainPage(429, { "Retry-After": String(seconds) });
      return { visitor, token: cookieOf(request, cookie) ?? "" };
    },
    /** Set-Cookie for a new one. */
    begun: (token: string) => setCookie(cookie, token, mailedCodeMinutes * 60),
    /** Set-Cookie that removes it. */
    ended: () => setCookie(cookie, "", 0),
  } as const;
}

export const registrationFlow = flowOf("kaiin-registration");
export const recoveryFlow = flowOf("kaiin-recovery");
