import { withQuery } from "@/lib/kernel/url";
import "server-only";
import type { NextApiRequest, NextApiResponse } from "next";
import { getServerSession } from "next-auth/next";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { type MemberActor, memberActor } from "@/lib/kernel/actor";
import { portalUrl } from "@/lib/platform/env";
import {
  cookieOf,
  type FormOutcome,
  respond,
  seeOther,
  setCookie,
  showForm,
} from "@/lib/platform/http/form-route";
import { ownPathOr } from "@/lib/platform/http/origin";
import { plainPage } from "@/lib/platform/http/plain-page";
import { visitorOf } from "@/lib/platform/http/visitor";
import { openOwnInquiry } from "./commands/lockout";
import { confirmOwnLogin } from "./commands/password-check";
import { extendSession } from "./commands/sessions";
import { ownOptions, sessionCookieName } from "./config";
import { viewSession } from "./queries";

/** Set-Cookie of a session that began; it ends with the browser. */
export function sessionCookieOf(token: string): string {
  return setCookie(sessionCookieName(), token);
}

/** Set-Cookie of a session that is over. */
export function endedSessionCookie(): string {
  return setCookie(sessionCookieName(), "", 0);
}

const anybody = visitorOf(new Headers());

/** Whose live session a token is, and that it was used now: written at most once a minute. */
export async function readMember(token: string): Promise<MemberActor | null> {
  if (token === "" || token.length > 100) return null;
  const session = await viewSession(anybody, token);
  if (!session) return null;
  const { isTouchDue, ...facts } = session;
  const actor = memberActor(facts);
  if (isTouchDue) await extendSession(actor);
  return actor;
}

/** Discards the cookie next-auth would set with an expiry: ours is set only at login and ends with the browser. */
const response = { getHeader: () => undefined, setHeader: () => undefined };

/**
 * The member of a token, read through next-auth. next-auth receives no other cookie and no header: it
 * would join cookies whose names begin alike and fail on a malformed one of its own. It treats a failed
 * read as "not logged in", so that failure is thrown here.
 */
async function memberOfToken(token: string | undefined): Promise<MemberActor | null> {
  if (!token) return null;
  const request = { headers: {}, cookies: { [sessionCookieName()]: token } };
  let failure: unknown = null;
  const options = ownOptions((asked) =>
    readMember(asked).catch((error: unknown) => {
      failure = error;
      return null;
    }),
  );
  const session = await getServerSession(
    request as NextApiRequest,
    response as unknown as NextApiResponse,
    options,
  );
  if (failure) throw failure;
  return session?.member ?? null;
}

/** Who is logged in; asked once a request. */
export const currentMember = cache(async (): Promise<MemberActor | null> => {
  return memberOfToken((await cookies()).get(sessionCookieName())?.value);
});

/** The member who sends a request; null if not logged in. */
export function memberOrNobody(request: Request): Promise<MemberActor | null> {
  return memberOfToken(cookieOf(request, sessionCookieName()));
}

/** The guard of every member page: to the login, and back here afterwards. */
export async function requireMember(): Promise<MemberActor> {
  const actor = await currentMember();
  if (actor) return actor;
  const wasLoggedIn = (await cookies()).has(sessionCookieName());
  redirect(loginPathOf((await headers()).get("x-path"), wasLoggedIn));
}

/** The guard of pages reserved for the basic member; a family member gets 404. */
export async function requireBasicMember(): Promise<MemberActor> {
  const actor = await requireMember();
  if (actor.role !== "basic") notFound();
  return actor;
}

/** The guard of forms, for formRoute's `who`: the login leads back to the form's page. */
export async function memberOf(request: Request): Promise<MemberActor | Response> {
  const actor = await memberOrNobody(request);
  if (actor) return actor;
  const wasLoggedIn = cookieOf(request, sessionCookieName()) !== undefined;
  return seeOther(loginPathOf(pagePathOf(request), wasLoggedIn));
}

/** The guard of forms and files that are the basic member's alone: there are none for a family member. */
export async function basicMemberOf(request: Request): Promise<MemberActor | Response> {
  const actor = await memberOf(request);
  if (actor instanceof Response || actor.role === "basic") return actor;
  return plainPage(404);
}

/** The own page a request came from. */
function pagePathOf(request: Request): string | null {
  const referer = request.headers.get("referer") ?? "";
  if (!URL.canParse(referer)) return null;
  const page = new URL(referer);
  const isOwn = page.host === request.headers.get("host") || page.origin === portalUrl();
  return isOwn ? `${page.pathname}${page.search}` : null;
}

function loginPathOf(from: string | null, wasLoggedIn: boolean): string {
  const page = ownPathOr("", from);
  return withQuery("/login", {
    from: page && page !== "/" ? page : undefined,
    notice: wasLoggedIn ? "timed-out" : undefined,
  });
}

/**
 * What a route answers when a password check did not go through for a reason no field can show: to the login
 * and its notice of the lockout, or 503 when too many ask at once.
 */
export async function respondLockedOrBusy(
  actor: MemberActor,
  why: "locked" | "busy",
): Promise<FormOutcome> {
  if (why === "busy") return respond(plainPage(503, { "Retry-After": "5" }));
  const errors = { "": "locked", inquiryNumber: await openOwnInquiry(actor) };
  return showForm(errors, { at: "/login", values: {}, cookies: [endedSessionCookie()] });
}

/**
 * Re-authentication (confirmOwnLogin): null when it succeeded, else what the route answers. The field is
 * called `password`; its codes "missing" and "wrong" are shown on the page `at`, else on the form of the
 * route.
 */
export async function requireReauthentication(
  actor: MemberActor,
  password: string | undefined,
  at?: string,
): Promise<FormOutcome | null> {
  const confirmed = await confirmOwnLogin(actor, password || null);
  if (confirmed.ok) return null;
  const { refusal } = confirmed;
  if (refusal === "missing" || refusal === "wrong") return showForm({ password: refusal }, { at });
  return respondLockedOrBusy(actor, refusal);
}
