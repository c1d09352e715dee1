import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { isFromOwnPage } from "@/lib/platform/http/origin";
import { plainPage } from "@/lib/platform/http/plain-page";
import {
  isStaticFile,
  securityHeaders,
  securityPolicy,
} from "@/lib/platform/http/security-headers";
import { unavailablePage } from "@/lib/platform/http/unavailable-page";
import { readiness } from "@/lib/platform/readiness";

const methods = ["GET", "HEAD", "POST"];
const bodyTypes = /^application\/(x-www-form-urlencoded|json)\s*(;|$)/i;

/**
 * Stands before every request: headers of every answer, methods, origins and bodies we know, and a
 * page of its own while the database is gone. It guards nothing: who may see what is asked by each page.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const nonce = randomBytes(16).toString("base64");
  const policy = securityPolicy(nonce);
  const answer = (await refusal(request)) ?? onward(request, nonce, policy);
  for (const [name, value] of Object.entries(securityHeaders(policy))) {
    answer.headers.set(name, value);
  }
  return answer;
}

async function refusal(request: NextRequest): Promise<Response | null> {
  const { pathname } = request.nextUrl;
  if (!methods.includes(request.method)) return plainPage(405, { Allow: methods.join(", ") });
  if (request.method === "POST" && !isFromOwnPage(request)) return plainPage(403);
  if (request.method === "POST" && !isKnownBody(request)) return plainPage(415);
  if (request.headers.has("next-action")) return plainPage(404);
  if (isStaticFile(pathname) || pathname.startsWith("/api/health/")) return null;
  return (await readiness()) === "ready" ? null : unavailablePage();
}

function isKnownBody(request: NextRequest): boolean {
  const type = request.headers.get("content-type");
  return type === null || bodyTypes.test(type);
}

/** On to the page, which learns the nonce and its own address from headers nobody else can set. */
function onward(request: NextRequest, nonce: string, policy: string): Response {
  const { pathname, searchParams } = request.nextUrl;
  const headers = new Headers(request.headers);
  const query = new URLSearchParams(searchParams);
  query.delete("_rsc");
  headers.set("x-nonce", nonce);
  headers.set("x-path", query.size > 0 ? `${pathname}?${query}` : pathname);
  headers.set("content-security-policy", policy);
  const answer = NextResponse.next({ request: { headers } });
  if (!isStaticFile(pathname)) answer.headers.set("Cache-Control", "private, no-store");
  return answer;
}
