import "server-only";
import type { AuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { isHttps, portalUrl, readSetting } from "@/lib/platform/env";
import { cookieOf } from "@/lib/platform/http/form-route";
import { visitorOf } from "@/lib/platform/http/visitor";
import { log } from "@/lib/platform/log";
import { logIn } from "./commands/login";
import { logOut } from "./commands/sessions";
import { neverRightRefusal } from "./rules";
import { loginShape } from "./schema";
import { memberOfToken, sessionCookieName } from "./session";

/** Whoever decodes a token: the session row alone decides. */
const anybody = visitorOf(new Headers());

type Asked = { readonly headers?: Record<string, string> };

/** next-auth's way in: the same command and the same table as the login form. Never throws. */
async function authorize(
  credentials: Record<string, string> | undefined,
  request: Asked,
): Promise<{ id: string; token: string } | null> {
  try {
    const { userId, password } = credentials ?? {};
    const asked = loginShape.safeParse({ userId, password });
    if (!asked.success || neverRightRefusal(asked.data.userId, asked.data.password)) return null;
    const headers = new Headers(request.headers);
    const previousToken = cookieOf(new Request(portalUrl(), { headers }), sessionCookieName());
    const { userAgent } = visitorOf(headers);
    const result = await logIn(anybody, { ...asked.data, userAgent, previousToken });
    return result.ok ? { id: "member", token: result.value.token } : null;
  } catch (error) {
    log.error({ reason: (error as Error).name }, "next-auth login failed");
    return null;
  }
}

/** No cookie of next-auth's own begins with the session's name: it matches by prefix. */
function cookieNamed(name: string) {
  const options = { httpOnly: true, sameSite: "lax", path: "/", secure: isHttps() } as const;
  return { name, options };
}

/**
 * next-auth around our sessions: its "JWT" is the opaque token, a row of the session table says
 * whether it lives. Ending the row logs out on the next request.
 */
export function authOptions(): AuthOptions {
  return {
    secret: readSetting("NEXTAUTH_SECRET"),
    session: { strategy: "jwt", maxAge: 2 * 3600 },
    pages: { signIn: "/login", signOut: "/login", error: "/login" },
    useSecureCookies: isHttps(),
    cookies: {
      sessionToken: cookieNamed(sessionCookieName()),
      csrfToken: cookieNamed(isHttps() ? "__Host-kaiin-csrf" : "kaiin-csrf"),
      callbackUrl: cookieNamed("kaiin-callback"),
    },
    providers: [
      Credentials({ credentials: { userId: {}, password: { type: "password" } }, authorize }),
    ],
    jwt: {
      encode: async ({ token }) => String(token?.opaque ?? ""),
      decode: async ({ token }) => {
        const member = await memberOfToken(anybody, token);
        return member && { opaque: token, role: member.role };
      },
    },
    callbacks: {
      jwt: async ({ token, user }) =>
        user ? { opaque: (user as { token?: string }).token } : token,
      session: async ({ session, token }) => ({ expires: session.expires, role: token.role }),
    },
    events: {
      signOut: async ({ token }) => {
        const member = await memberOfToken(anybody, String(token?.opaque ?? ""));
        if (member) await logOut(member);
      },
    },
    logger: {
      error: (code) => log.warn({ code }, "next-auth"),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}
