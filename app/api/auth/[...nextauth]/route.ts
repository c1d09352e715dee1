import NextAuth from "next-auth";
import { NextRequest } from "next/server";
import { authOptions, sessionCookieName } from "@/lib/auth/config";
import { loginAllowance } from "@/lib/auth/rules";
import { readMember } from "@/lib/auth/session";
import { changeSetting, portalUrl } from "@/lib/platform/env";
import { readFormBody } from "@/lib/platform/http/form-body";
import { cookieOf } from "@/lib/platform/http/form-route";
import { isFromOwnPage, ownPathOr } from "@/lib/platform/http/origin";
import { plainPage } from "@/lib/platform/http/plain-page";
import { visitorOf } from "@/lib/platform/http/visitor";
import { throttledFor } from "@/lib/platform/throttle";

type Context = { params: Promise<{ nextauth: string[] }> };

/** All of next-auth that is reachable. The rest of it answers malformed requests with 500. */
const reachable: Record<string, "GET" | "POST"> = {
  csrf: "GET",
  session: "GET",
  "callback/credentials": "POST",
  signout: "POST",
};

export async function GET(request: Request, context: Context): Promise<Response> {
  return (await turnedAway(request, context)) ?? answered(request, context);
}

export async function POST(request: Request, context: Context): Promise<Response> {
  const refusal = await turnedAway(request, context);
  if (refusal) return refusal;
  if (!isFromOwnPage(request)) return plainPage(403);
  const body = await readFormBody(request);
  if (!body.ok) return plainPage(body.status);
  const seconds = await throttledFor(loginAllowance, visitorOf(request.headers).address);
  if (seconds) return plainPage(429, { "Retry-After": String(seconds) });
  const callbackUrl = ownPathOr("/home", body.fields.callbackUrl);
  return answered(request, context, new URLSearchParams({ ...body.fields, callbackUrl }));
}

async function turnedAway(request: Request, context: Context): Promise<Response | null> {
  const method = reachable[(await context.params).nextauth.join("/")];
  if (!method) return plainPage(404);
  if (method !== request.method) return plainPage(405, { Allow: method });
  const callback = cookieOf(request, "kaiin-callback");
  const isSane = callback === undefined || URL.canParse(decodedOr("", callback));
  return isSane ? null : plainPage(400);
}

function decodedOr(fallback: string, value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return fallback;
  }
}

/** Passes a request on without query and with its form already parsed; cookies end with the browser. */
async function answered(request: Request, context: Context, form?: URLSearchParams) {
  changeSetting("NEXTAUTH_URL", portalUrl());
  const { pathname } = new URL(request.url);
  const headers = new Headers(request.headers);
  headers.delete("content-length");
  const handed = new NextRequest(new URL(pathname, portalUrl()), {
    method: request.method,
    headers,
    body: form?.toString(),
  });
  const response: Response = await NextAuth(authOptions(readMember))(handed, context);
  const answer = new Response(response.body, response);
  answer.headers.delete("Set-Cookie");
  for (const cookie of response.headers.getSetCookie()) {
    answer.headers.append("Set-Cookie", withoutExpiry(cookie));
  }
  answer.headers.set("Cache-Control", "private, no-store");
  if (/\/api\/auth\/error\b/.test(answer.headers.get("Location") ?? "")) {
    answer.headers.set("Location", "/login");
  }
  return answer;
}

function withoutExpiry(cookie: string): string {
  const isOver = cookie.startsWith(`${sessionCookieName()}=;`);
  return isOver ? cookie : cookie.replace(/; Expires=[^;]*/i, "");
}
