import "server-only";
import type { AuthOptions } from "next-auth";
import type { JWT } from "next-auth/jwt";
import Credentials from "next-auth/providers/credentials";
import type { MemberActor } from "@/lib/kernel/actor";
import { isHttps, portalUrl, readSetting } from "@/lib/platform/env";
import { cookieOf } from "@/lib/platform/http/form-route";
import { visitorOf } from "@/lib/platform/http/visitor";
import { log } from "@/lib/platform/log";
import { logIn } from "./commands/login";
import { logOut } from "./commands/sessions";
import { neverRightRefusal } from "./rules";
import { loginShape } from "./schema";

declare module "next-auth/jwt" {
  /** The session of a token during one request; never stored or sent. */
  interface JWT {
    opaque?: string;
    member?: MemberActor;
  }
}

/** The cookie that holds the opaque token; over https bound to this host by its prefix. */
export function sessionCookieName(): string {
  return isHttps() ? "__Host-session" : "kaiin-session";
}

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
    const visitor = visitorOf(headers);
    const { userAgent } = visitor;
    const result = await logIn(visitor, { ...asked.data, userAgent, previousToken });
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

/** Reads the member of a live session; null if there is none. Throws if the database cannot be read. */
export type ReadMember = (token: string) => Promise<MemberActor | null>;

/**
 * next-auth around our sessions: its "JWT" is the opaque token, a row of the session table says
 * whether it lives. Ending the row logs out on the next request.
 */
export function authOptions(readMember: ReadMember) {
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
      encode: async ({ token }) => token?.opaque ?? "",
      decode: async ({ token = "" }) => {
        const member = await readMember(token);
        return member && { opaque: token, member };
      },
    },
    callbacks: {
      jwt: async ({ token, user }) =>
        user ? { opaque: (user as { token?: string }).token } : token,
      // The answer to GET /api/auth/session: it does not say whose session it is.
      session: async ({ session, token }) => ({
        expires: session.expires,
        role: token.member?.role,
      }),
    },
    events: {
      signOut: async ({ token }) => {
        if (token?.member) await logOut(token.member);
      },
    },
    logger: {
      error: (code, { message }) => {
        // A session that is over is no error; next-auth takes it for one.
        if (message !== "JWT invalid") log.warn({ code }, "next-auth");
      },
      warn: () => undefined,
      debug: () => undefined,
    },
  } satisfies AuthOptions;
}

/** The options for our own pages and forms, whose session contains the member. */
export function ownOptions(readMember: ReadMember) {
  const options = authOptions(readMember);
  const session = async ({ token }: { token: JWT }) => ({ member: token.member ?? null });
  return { ...options, callbacks: { ...options.callbacks, session } };
}
