import { logIn } from "@/lib/auth/commands";
import { loginAllowance, neverRightRefusal } from "@/lib/auth/rules";
import { loginShape } from "@/lib/auth/schema";
import { sessionCookieName, sessionCookieOf } from "@/lib/auth/session";
import type { Visitor } from "@/lib/kernel/actor";
import { cookieOf, type FormOutcome, formRoute } from "@/lib/platform/http/form-route";
import { ownPathOr } from "@/lib/platform/http/origin";
import { plainPage } from "@/lib/platform/http/plain-page";
import { visitorOf } from "@/lib/platform/http/visitor";
import { throttledFor } from "@/lib/platform/throttle";

type Asking = { readonly visitor: Visitor; readonly previousToken: string | undefined };

/** Not a guard: it only keeps one address from asking without end. */
async function askingOf(request: Request): Promise<Asking | Response> {
  const visitor = visitorOf(request.headers);
  const seconds = await throttledFor(loginAllowance, visitor.address);
  if (seconds) return plainPage(429, { "Retry-After": String(seconds) });
  return { visitor, previousToken: cookieOf(request, sessionCookieName()) };
}

export const POST = formRoute({
  who: askingOf,
  shape: loginShape,
  form: ({ from }) => (from ? `/login?${new URLSearchParams({ from })}` : "/login"),
  secrets: ["password"],
  run: async ({ visitor, previousToken }, input): Promise<FormOutcome> => {
    const { userId, password, from } = input;
    const neverRight = neverRightRefusal(userId, password);
    if (neverRight) {
      return { again: { [neverRight === "four-digits" ? "password" : "userId"]: neverRight } };
    }
    const { userAgent } = visitor;
    const result = await logIn(visitor, { userId, password, userAgent, previousToken });
    if (result.ok) {
      return { to: ownPathOr("/home", from), cookies: [sessionCookieOf(result.value.token)] };
    }
    switch (result.refusal.kind) {
      case "busy":
        return { response: plainPage(503, { "Retry-After": "5" }) };
      case "locked":
        return { again: { "": "locked", inquiryNumber: result.refusal.inquiryNumber } };
      case "wrong":
        return { again: { "": "wrong" } };
    }
  },
});
