import "server-only";
import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { type StaffRole, type SupportActor, supportActor, type Visitor } from "@/lib/kernel/actor";
import { isHttps } from "@/lib/platform/env";
import { tokenHashOf } from "@/lib/platform/hashing";
import { cookieOf, seeOther, setCookie } from "@/lib/platform/http/form-route";
import { plainPage } from "@/lib/platform/http/plain-page";
import { visitorOf } from "@/lib/platform/http/visitor";
import { throttledFor } from "@/lib/platform/throttle";
import { inTransaction } from "@/lib/platform/transaction";
import { staffLoginAllowance } from "./rules";
import { touchStaffSession } from "./store/staff";

const loginPath = "/admin/login";

function cookieName(): string {
  return isHttps() ? "__Host-staff" : "kaiin-staff";
}

/** The Set-Cookie value for a login; without a token, for a logout. */
export function staffCookie(token: string | null): string {
  return token ? setCookie(cookieName(), token) : setCookie(cookieName(), "", 0);
}

async function actorOf(token: string | undefined): Promise<SupportActor | null> {
  if (!token) return null;
  const sessionHash = tokenHashOf(token);
  const staff = await inTransaction((tx) => touchStaffSession(tx, sessionHash));
  return staff ? supportActor({ ...staff, sessionHash }) : null;
}

/** The clerk who requests this page; null without a session. */
export const currentStaff = cache(async (): Promise<SupportActor | null> => {
  return actorOf((await cookies()).get(cookieName())?.value);
});

/** The clerk who requests this page. Redirects to the login without a session; 404 for any other role. */
export async function requireStaff(...roles: readonly StaffRole[]): Promise<SupportActor> {
  const actor = await currentStaff();
  if (!actor) redirect(loginPath);
  if (roles.length > 0 && !roles.includes(actor.role)) notFound();
  return actor;
}

/** The guard of a form that any clerk may send. */
export async function staffOf(request: Request): Promise<SupportActor | Response> {
  return (await actorOf(cookieOf(request, cookieName()))) ?? seeOther(loginPath);
}

/** The guard of a form that serves members, for agents and supervisors. */
export async function clerkOf(request: Request): Promise<SupportActor | Response> {
  const actor = await staffOf(request);
  if (actor instanceof Response) return actor;
  return actor.role === "auditor" ? plainPage(404) : actor;
}

/** The clerk of a request that is not answered with a page; null without a session. */
export async function staffOrNobody(request: Request): Promise<SupportActor | null> {
  return actorOf(cookieOf(request, cookieName()));
}

/** The visitor of the desk's login. Not a session guard: it limits the requests from one address. */
export async function deskVisitorOf(request: Request): Promise<Visitor | Response> {
  const visitor = visitorOf(request.headers);
  const seconds = await throttledFor(staffLoginAllowance, visitor.address);
  return seconds ? plainPage(429, { "Retry-After": String(seconds) }) : visitor;
}
